extension MapFrame {
  /// A country's page: the country without its parts overseas.
  public init?(country code: String, in outlines: Outlines, size: MapSize, margin: Double = 16) {
    guard let extent = outlines.extent(ofCountry: code) else { return nil }
    self.init(showing: extent, size: size, margin: margin, minimumSpan: 20_000)
  }

  /// An incident's page: a point with the circle of its accuracy and some ground around it.
  public init(around point: GeographicPoint, accuracyInMetres radius: Double, size: MapSize) {
    let extent = GeographicExtent(
      west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude)
    let radius = radius.isFinite ? min(max(radius, 0), 5_000_000) : 0
    self.init(
      showing: extent.expanded(byMetres: radius * 1.25), size: size,
      minimumSpan: max(Self.minimumSpan, radius * 3))
  }

  /// The home page: all points. Where one country holds them all, all of that country; the world if
  /// there is no point.
  public init(overviewOf points: [GeographicPoint], in outlines: Outlines, size: MapSize) {
    guard var extent = GeographicExtent(enclosing: points) else {
      self.init(worldIn: size)
      return
    }
    if let code = outlines.countryCode(ofAll: points),
      let country = outlines.extent(ofCountry: code)
    {
      extent = extent.union(country)
    }
    self.init(showing: extent, size: size)
  }
}
