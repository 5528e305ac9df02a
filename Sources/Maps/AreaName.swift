/// What a name on the ground names.
public enum MapArea: Hashable, Sendable {
  /// A country, by its ISO 3166-1 alpha-2 code.
  case country(code: String)
  /// A first-level region of the country.
  case region(of: String)
}

/// The name of a country or region, and where on the map it has room.
struct AreaName: Sendable {
  let area: MapArea
  let english: String
  /// The best first.
  let spots: [NameSpot]

  /// `nil` if the area has no room for any name.
  init?(_ area: MapArea, _ english: String, on shape: PixelPolygon, in frame: MapFrame) {
    guard !english.isEmpty else { return nil }
    let spots = NameSpot.spots(on: shape, in: frame.box())
    guard !spots.isEmpty else { return nil }
    self.area = area
    self.english = english
    self.spots = spots
  }
}
