import Casebook
import Notes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Earth in a grid of cubes, so that neither the poles nor the date line need a thought.
enum EarthCubes {
  typealias Cube = SIMD3<Int32>

  struct Spot: Sendable {
    /// In metres from the middle of the Earth.
    let point: SIMD3<Double>
    let cube: Cube

    /// In a straight line, which over the width of a country is as long as the way on the ground.
    func metres(to other: Spot) -> Double {
      let line = point - other.point
      return (line * line).sum().squareRoot()
    }
  }

  /// Places that are known less well than this stand for too much to be measured from.
  private static let coarsest = Accuracy.city

  /// - Parameter width: of a cube, in metres.
  /// - Returns: nil for what is not known, or not well enough.
  static func spot(_ position: Position?, width: Double) -> Spot? {
    guard let position, position.accuracy <= coarsest else { return nil }
    let latitude = position.coordinates.latitude * Double.pi / 180
    let longitude = position.coordinates.longitude * Double.pi / 180
    let point =
      6_371_008.8
      * SIMD3(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
    let cube = (point / width).rounded(.down)
    return Spot(point: point, cube: SIMD3(Int32(cube.x), Int32(cube.y), Int32(cube.z)))
  }

  /// A cube itself and those around it.
  static func around(_ cube: Cube) -> [Cube] { offsets.map { cube &+ $0 } }

  private static let offsets: [Cube] = (Int32(-1)...1).flatMap { x in
    (Int32(-1)...1).flatMap { y in (Int32(-1)...1).map { SIMD3(x, y, $0) } }
  }
}
