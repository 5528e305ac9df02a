/// A point on the earth (WGS 84, degrees).
public struct GeographicPoint: Hashable, Sendable {
  public let latitude: Double
  public let longitude: Double

  /// `nil` for what is no point: not a number, a latitude beyond a pole, a longitude beyond ±180.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A rectangle of latitudes and longitudes. One that crosses the date line runs on past 180: its
/// east is greater than 180, never less than its west.
public struct GeographicExtent: Hashable, Sendable {
  static let metresInDegree = 111_195.0

  public private(set) var west: Double
  public private(set) var south: Double
  public private(set) var east: Double
  public private(set) var north: Double

  public var width: Double { east - west }
  public var height: Double { north - south }
  var middleLatitude: Double { (south + north) / 2 }

  init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest extent that holds all points; it crosses the date line where that is shorter.
  /// `nil` if there is no point.
  public init?(enclosing points: [GeographicPoint]) {
    let longitudes = points.map(\.longitude).sorted()
    let latitudes = points.map(\.latitude)
    guard let first = longitudes.first, let last = longitudes.last,
      let south = latitudes.min(), let north = latitudes.max()
    else { return nil }
    // The extent is what is left of the circle without the widest gap between neighbours.
    var gap = first + 360 - last
    var west = first
    for (longitude, next) in zip(longitudes, longitudes.dropFirst()) where next - longitude > gap {
      gap = next - longitude
      west = next
    }
    self.init(west: west, south: south, east: west + 360 - gap, north: north)
  }

  /// The extent with a margin on every side.
  public func expanded(byMetres metres: Double) -> GeographicExtent {
    let high = metres / Self.metresInDegree
    let wide = high / flattening(at: middleLatitude)
    return GeographicExtent(
      west: west - wide, south: south - high, east: east + wide, north: north + high)
  }

  /// The extent that holds both, the other one moved around the globe to where it is nearer.
  public func union(_ other: GeographicExtent) -> GeographicExtent {
    let turn = (((west + east) - (other.west + other.east)) / 720).rounded() * 360
    return GeographicExtent(
      west: min(west, other.west + turn), south: min(south, other.south),
      east: max(east, other.east + turn), north: max(north, other.north))
  }
}
