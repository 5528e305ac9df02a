/// The form of a pin, so that grades can be told apart without colour.
public enum PinShape: String, CaseIterable, Hashable, Sendable {
  case circle, square, diamond, triangle, wedge, cross, ring
}

/// What stands at a point: an incident, or all incidents of a place.
public struct MapPin: Hashable, Sendable {
  public let point: GeographicPoint
  /// The name of the link for those who do not see the map, and its tooltip.
  public let name: String
  /// Where the pin leads; one without is not a link.
  public let address: String?
  public let shape: PinShape
  /// The class that colours the pin, such as `grade-fair`.
  public let className: String
  /// How many incidents the pin stands for.
  public let count: Int
  /// The page of the place that the pin is in, which lists what is there; nil if there are several.
  public let place: MapLink?

  public init(
    at point: GeographicPoint, name: String, address: String?, shape: PinShape,
    className: String, count: Int = 1, place: MapLink? = nil
  ) {
    self.point = point
    self.name = name
    self.address = address
    self.shape = shape
    self.className = className
    self.count = max(count, 1)
    self.place = place
  }
}

/// How far the truth may be from a point.
public struct MapCircle: Hashable, Sendable {
  public let center: GeographicPoint
  public let radiusInMetres: Double

  /// `nil` if the radius is no length.
  public init?(center: GeographicPoint, radiusInMetres: Double) {
    guard radiusInMetres > 0, radiusInMetres.isFinite else { return nil }
    self.center = center
    self.radiusInMetres = radiusInMetres
  }
}

/// The name of a place that the site knows, such as a town. The first ones in a list get room first.
public struct PlaceName: Hashable, Sendable {
  public let point: GeographicPoint
  public let text: String

  public init(_ text: String, at point: GeographicPoint) {
    self.text = text
    self.point = point
  }
}

/// A link with its words.
public struct MapLink: Hashable, Sendable {
  public let name: String
  public let address: String?

  public init(name: String, address: String?) {
    self.name = name
    self.address = address
  }
}

/// Everything that a map says in words, in the language of the site.
public struct MapWords: Sendable {
  /// What the map shows: its name for those who do not see it.
  public var title: String
  /// More about it; may be empty.
  public var description: String
  /// Pins that are drawn as one, in the order in which they were given: what to call them and the
  /// list that they lead to.
  public var stack: @Sendable ([MapPin]) -> MapLink
  /// A number on a pin.
  public var number: @Sendable (Int) -> String
  /// A length in metres, such as "50 km".
  public var distance: @Sendable (Int) -> String
  /// The name of a country or region, from its English one; `nil` leaves it out.
  public var area: @Sendable (MapArea, String) -> String?

  public init(
    title: String, description: String = "",
    stack: @escaping @Sendable ([MapPin]) -> MapLink,
    number: @escaping @Sendable (Int) -> String = { String($0) },
    distance: @escaping @Sendable (Int) -> String,
    area: @escaping @Sendable (MapArea, String) -> String? = { _, english in english }
  ) {
    self.title = title
    self.description = description
    self.stack = stack
    self.number = number
    self.distance = distance
    self.area = area
  }
}
