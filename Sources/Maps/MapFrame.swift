#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How large a map is, in the pixels of CSS at its natural size.
public struct MapSize: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = min(max(width, 16), 4096)
    self.height = min(max(height, 16), 4096)
  }

  /// An incident's page: as wide as a phone, so that it is never scaled down.
  public static let locator = MapSize(width: 360, height: 270)
  /// A place's or a country's page.
  public static let place = MapSize(width: 560, height: 420)
  /// The home page.
  public static let overview = MapSize(width: 720, height: 340)
  static let inset = MapSize(width: 84, height: 84)

  /// How large the stylesheet writes names on a phone, which shows the map small, in units of the
  /// map; nil where no screen is smaller than the map.
  var textOnPhones: Double? {
    switch self {
    case .place: 18
    case .overview: 24
    default: nil
    }
  }

  /// How many times larger it draws pins there.
  var pinsOnPhones: Double {
    switch self {
    case .place: 1.35
    case .overview: 1.7
    default: 1
    }
  }
}

/// What part of the earth a map shows and where each point of it lies on the map. North is up.
///
/// A map of a part is equirectangular with true scale at its centre: at the size of a country its
/// shapes differ from a conformal map's by less than a reader can see, a circle stays a circle, one
/// scale bar holds for all of it, it has no trouble at the poles, and straight frames make clipping
/// exact and cheap. Web Mercator would only help tiles, and there are none. A map of the world is
/// Equal Earth, because sizes of countries are compared on it.
public struct MapFrame: Hashable, Sendable {
  enum Projection: Hashable {
    case equirectangular, equalEarth
  }

  /// Below this an exact point would be shown on ground without a single outline.
  public static let minimumSpan = 160_000.0
  private static let widestPart = 180.0

  public let size: MapSize
  let projection: Projection
  let centerLongitude: Double
  let centerLatitude: Double
  /// Pixels in a degree of latitude; of the equator for the world.
  let scale: Double
  private let flattening: Double

  /// A part of the earth, or the world if the extent is too wide for a part.
  ///
  /// - Parameters:
  ///   - extent: what must be in the frame.
  ///   - size: how large the map is.
  ///   - margin: pixels that stay free around it, for pins and names.
  ///   - minimumSpan: metres that the frame's shorter side shows at least.
  public init(
    showing extent: GeographicExtent, size: MapSize, margin: Double = 24,
    minimumSpan: Double = MapFrame.minimumSpan
  ) {
    guard extent.width <= Self.widestPart else {
      self.init(worldIn: size)
      return
    }
    let latitude = min(max(extent.middleLatitude, -88), 88)
    let flat = Maps.flattening(at: latitude)
    let margin = min(max(margin, 0), Double(min(size.width, size.height)) / 3)
    let shorter = Double(min(size.width, size.height))
    var scale = shorter / (max(minimumSpan, 1) / GeographicExtent.metresInDegree)
    if extent.width > 0 {
      scale = min(scale, (Double(size.width) - 2 * margin) / (extent.width * flat))
    }
    if extent.height > 0 {
      scale = min(scale, (Double(size.height) - 2 * margin) / extent.height)
    }
    // Between ±180, so that equal frames are equal.
    let middle = (extent.west + extent.east) / 2
    self.init(
      size: size, projection: .equirectangular,
      centerLongitude: middle - (middle / 360).rounded() * 360, centerLatitude: latitude,
      scale: scale, flattening: flat)
  }

  /// The inhabited world.
  public init(worldIn size: MapSize) {
    let full = equalEarth(longitude: 180, latitude: 0).x * 2
    let north = equalEarth(longitude: 0, latitude: 84).y
    let south = equalEarth(longitude: 0, latitude: -57).y
    let factor = min(Double(size.width) / full, Double(size.height) / (north - south))
    self.init(
      size: size, projection: .equalEarth, centerLongitude: 0,
      centerLatitude: (north + south) / 2 * 180 / .pi, scale: factor * .pi / 180, flattening: 1)
  }

  private init(
    size: MapSize, projection: Projection, centerLongitude: Double, centerLatitude: Double,
    scale: Double, flattening: Double
  ) {
    self.size = size
    self.projection = projection
    self.centerLongitude = centerLongitude
    self.centerLatitude = centerLatitude
    self.scale = scale
    self.flattening = flattening
  }

  /// Whether this is a map of the world, which has no scale bar.
  public var showsWorld: Bool { projection == .equalEarth }

  /// `nil` on a map of the world, where it differs from place to place.
  public var metresPerPixel: Double? {
    showsWorld ? nil : GeographicExtent.metresInDegree / scale
  }

  /// Where a point lies; outside the frame's size if it is not shown.
  func pixel(of point: GeographicPoint) -> PixelPoint {
    // The way around the globe that is nearer to the centre.
    let turn = ((centerLongitude - point.longitude) / 360).rounded() * 360
    return pixel(longitude: point.longitude + turn, latitude: point.latitude)
  }

  func pixel(longitude: Double, latitude: Double) -> PixelPoint {
    let middle = PixelPoint(x: Double(size.width) / 2, y: Double(size.height) / 2)
    switch projection {
    case .equirectangular:
      return PixelPoint(
        x: middle.x + (longitude - centerLongitude) * flattening * scale,
        y: middle.y - (latitude - centerLatitude) * scale)
    case .equalEarth:
      let plane = equalEarth(longitude: longitude, latitude: latitude)
      return PixelPoint(
        x: middle.x + plane.x * scale * 180 / .pi,
        y: middle.y - (plane.y * 180 / .pi - centerLatitude) * scale)
    }
  }

  /// What is shown, with a border of some pixels.
  func extent(padding: Double) -> GeographicExtent {
    guard !showsWorld else {
      return GeographicExtent(west: -180, south: -90, east: 180, north: 90)
    }
    let wide = (Double(size.width) / 2 + padding) / (scale * flattening)
    let high = (Double(size.height) / 2 + padding) / scale
    return GeographicExtent(
      west: centerLongitude - wide, south: centerLatitude - high, east: centerLongitude + wide,
      north: centerLatitude + high)
  }

  func box(padding: Double = 0) -> PixelBox {
    PixelBox(
      left: -padding, top: -padding, right: Double(size.width) + padding,
      bottom: Double(size.height) + padding)
  }
}

/// How much shorter a degree of longitude is than one of latitude.
func flattening(at latitude: Double) -> Double {
  max(cos(latitude * .pi / 180), 0.01)
}

/// The Equal Earth projection (Šavrič, Patterson and Jenny 2018) on a sphere of radius 1.
private func equalEarth(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
  let angle = asin(3.0.squareRoot() / 2 * sin(latitude * .pi / 180))
  let square = angle * angle
  let sixth = square * square * square
  let width =
    3 * (1.340264 - 3 * 0.081106 * square + sixth * (7 * 0.000893 + 9 * 0.003796 * square))
  return (
    2 * 3.0.squareRoot() * longitude * .pi / 180 * cos(angle) / width,
    angle * (1.340264 - 0.081106 * square + sixth * (0.000893 + 0.003796 * square))
  )
}
