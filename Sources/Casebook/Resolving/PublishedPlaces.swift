import Diagnostics
import Notes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Decides what may be published of a place. Everything after it sees the outcome alone.
struct PublishedPlaces: Sendable {
  /// By the location's place on its shelf.
  private(set) var positions: [Position?]
  private let parents: [Int?]
  private let levels: [Accuracy]
  private let isProtected: [Bool]

  /// - Parameters:
  ///   - locations: all location notes.
  ///   - parents: the place that each lies within; without circles.
  init(_ locations: [LocationNote], parents: [Int?]) {
    self.parents = parents
    levels = locations.map { $0.kind?.accuracy ?? $0.accuracy ?? .town }
    isProtected = locations.map(\.isProtected)
    positions = locations.map { location in
      location.coordinates.map {
        Position(
          coordinates: $0.value,
          accuracy: location.accuracy ?? location.kind?.accuracy ?? .town)
      }
    }
    // Parents before children, so that a protected place within a protected place is as coarse as
    // the outermost one asks for.
    for number in Self.fromTheTop(parents) {
      let inherited = parents[number].flatMap { positions[$0] }
      if isProtected[number] {
        positions[number] = inherited
      } else if positions[number] == nil {
        positions[number] = inherited
      }
    }
  }

  /// The level that everything at this place is published at, if it or a place around it is
  /// protected.
  func protection(of location: Int) -> Accuracy? {
    var level: Accuracy?
    var place: Int? = location
    while let number = place {
      if isProtected[number] { level = parents[number].map { levels[$0] } ?? .country }
      place = parents[number]
    }
    return level
  }

  /// What may be published of an incident.
  ///
  /// - Parameters:
  ///   - exact: the note's own coordinates, if it has any.
  ///   - location: the first of its locations.
  ///   - limit: the level that the note or a protected location asks for.
  func position(exact: Position?, location: Int?, limit: Accuracy?) -> Position? {
    guard let known = exact ?? location.flatMap({ positions[$0] }) else { return nil }
    guard let limit, known.accuracy < limit else { return known }
    // A place of that level stands for all that lies within, so two incidents in one town cannot
    // be told apart.
    var place = location
    while let number = place {
      if levels[number] >= limit, !isProtected[number], let position = positions[number] {
        return Position(
          coordinates: position.coordinates, accuracy: max(limit, position.accuracy))
      }
      place = parents[number]
    }
    return Position(coordinates: Self.cell(of: known.coordinates, level: limit), accuracy: limit)
  }

  /// The middle of the cell of a fixed grid as wide as the level: the same for every point in it,
  /// so that many publications of one point do not give it away.
  private static func cell(of coordinates: Coordinates, level: Accuracy) -> Coordinates {
    let width = level.radius * 2 / 111_195
    let latitude = (floor(coordinates.latitude / width) + 0.5) * width
    let longitude = (floor(coordinates.longitude / width) + 0.5) * width
    return Coordinates(clampingLatitude: rounded(latitude), longitude: rounded(longitude))
  }

  private static func rounded(_ degrees: Double) -> Double {
    (degrees * 1000).rounded() / 1000
  }

  /// All numbers, each after its parent.
  private static func fromTheTop(_ parents: [Int?]) -> [Int] {
    let depths = parents.indices.map { number in
      var depth = 0
      var place = parents[number]
      while let parent = place {
        depth += 1
        place = parents[parent]
      }
      return depth
    }
    return parents.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
  }
}
