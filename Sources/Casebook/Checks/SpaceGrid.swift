import Notes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds points within a kilometre and a day of each other. The Earth stands in a grid of cubes, so
/// that neither the poles nor the date line need a thought.
struct SpaceGrid {
  /// When and where something was.
  struct Spot {
    /// Days since 1970, from the first to the last that the date can mean.
    let days: ClosedRange<Int>
    let coordinates: Coordinates
  }

  private struct Cube: Hashable {
    let x: Int32
    let y: Int32
    let z: Int32
  }

  private struct Entry {
    let number: Int
    let spot: Spot
  }

  /// More than that of one place and time are reported as one finding.
  static let mostReported = 10
  /// In metres: how near is near, and how wide a cube is.
  private static let reach = 1000.0
  /// How many of a cube are looked at. Those of one cube are near each other, so the latest few
  /// tell; without a limit a crowd of a thousand would cost a million comparisons.
  private static let mostCompared = 32

  private var cubes: [Cube: [Entry]] = [:]

  /// An entry within reach of a spot that the caller accepts; entries of its own cube first.
  func nearby(_ spot: Spot, accepting isAccepted: (Int) -> Bool) -> Int? {
    let home = cube(of: spot.coordinates)
    for offset in Self.offsets {
      let cube = Cube(x: home.x &+ offset.x, y: home.y &+ offset.y, z: home.z &+ offset.z)
      let entries = cubes[cube] ?? []
      let found = entries.suffix(Self.mostCompared).last { entry in
        spot.days.lowerBound - 1 <= entry.spot.days.upperBound
          && entry.spot.days.lowerBound - 1 <= spot.days.upperBound
          && entry.spot.coordinates.distance(to: spot.coordinates) <= Self.reach
          && isAccepted(entry.number)
      }
      if let found { return found.number }
    }
    return nil
  }

  mutating func add(_ spot: Spot, _ number: Int) {
    cubes[cube(of: spot.coordinates), default: []].append(Entry(number: number, spot: spot))
  }

  private func cube(of coordinates: Coordinates) -> Cube {
    let latitude = coordinates.latitude * Double.pi / 180
    let longitude = coordinates.longitude * Double.pi / 180
    // In cubes; the Earth is 6371 of them deep.
    let radius = 6_371_008.8 / Self.reach
    return Cube(
      x: Int32((radius * cos(latitude) * cos(longitude)).rounded(.down)),
      y: Int32((radius * cos(latitude) * sin(longitude)).rounded(.down)),
      z: Int32((radius * sin(latitude)).rounded(.down)))
  }

  /// The cube itself, then those around it.
  private static let offsets: [Cube] = {
    var offsets = [Cube(x: 0, y: 0, z: 0)]
    for x in Int32(-1)...1 {
      for y in Int32(-1)...1 {
        for z in Int32(-1)...1 where x != 0 || y != 0 || z != 0 {
          offsets.append(Cube(x: x, y: y, z: z))
        }
      }
    }
    return offsets
  }()
}
