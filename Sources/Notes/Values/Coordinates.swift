#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A point on the WGS 84 ellipsoid, in degrees.
public struct Coordinates: Hashable, Sendable {
  /// -90 to 90.
  public let latitude: Double
  /// -180 to 180.
  public let longitude: Double

  /// - Returns: nil for numbers that no place has.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The nearest point that exists; for computed, finite degrees.
  public init(clampingLatitude latitude: Double, longitude: Double) {
    self.latitude = min(max(latitude, -90), 90)
    self.longitude = min(max(longitude, -180), 180)
  }

  /// The great-circle distance on a sphere of the Earth's mean radius, in metres; within 0.6 % of
  /// the distance on the ellipsoid.
  public func distance(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let halfLatitude = sin((other.latitude - latitude) * radians / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let chord =
      halfLatitude * halfLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * halfLongitude * halfLongitude
    return 2 * 6_371_008.8 * asin(min(1, chord.squareRoot()))
  }
}
