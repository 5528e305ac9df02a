/// Which country or region a place is in.
extension Outlines {
  /// The code of the country that a point is in.
  ///
  /// - Returns: `nil` for the sea and for land of no country.
  public func countryCode(at point: GeographicPoint) -> String? {
    countries.first { contains($0.area, point) }?.code
  }

  /// The code of the country that a point is in or, as the coast is coarse, ten kilometres off.
  public func countryCode(near point: GeographicPoint) -> String? {
    if let code = countryCode(at: point) { return code }
    let high = 10_000 / GeographicExtent.metresInDegree
    let wide = high / flattening(at: point.latitude)
    for (north, east) in [(0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (1, -1), (-1, 1), (-1, -1)] {
      let other = GeographicPoint(
        latitude: point.latitude + Double(north) * high,
        longitude: point.longitude + Double(east) * wide)
      if let code = other.flatMap({ countryCode(at: $0) }) { return code }
    }
    return nil
  }

  /// The code of the one country that all points are in; points at sea have no say.
  ///
  /// - Returns: `nil` if there are several, or none.
  public func countryCode(ofAll points: [GeographicPoint]) -> String? {
    var home: Country?
    for point in Set(points) {
      if let home, contains(home.area, point) { continue }
      guard let country = countries.first(where: { contains($0.area, point) }) else { continue }
      if home != nil { return nil }
      home = country
    }
    return home?.code
  }

  /// The English name of the first-level region that a point is in.
  public func regionName(at point: GeographicPoint) -> String? {
    regions.first { contains($0.area, point) }?.name
  }

  /// What the country of an ISO 3166-1 alpha-2 code covers, without its parts overseas.
  public func extent(ofCountry code: String) -> GeographicExtent? {
    countries.first { $0.code == code }?.mainPart
  }

  /// Counts how often a line from the point to the east crosses the area's rings.
  func contains(_ area: Area, _ point: GeographicPoint) -> Bool {
    let x = point.longitude * units
    let y = point.latitude * units
    let target = Point(x: Int32(x.rounded(.down)), y: Int32(y.rounded(.down)))
    guard area.box.contains(target) else { return false }
    var isInside = false
    for ring in rings[area.rings] where ring.box.contains(target) {
      for step in steps[ring.steps] {
        let arc = arcs[step.arc]
        guard arc.box.south <= target.y, target.y <= arc.box.north, target.x <= arc.box.east
        else { continue }
        for index in arc.points.dropLast() {
          let a = points[index]
          let b = points[index + 1]
          guard (Double(a.y) > y) != (Double(b.y) > y) else { continue }
          let part = (y - Double(a.y)) / Double(b.y - a.y)
          if x < Double(a.x) + part * Double(b.x - a.x) { isInside.toggle() }
        }
      }
    }
    return isInside
  }
}
