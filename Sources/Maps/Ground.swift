/// The ground of a map: land, borders and the names that have room on it, drawn for one frame.
///
/// Making it is most of the work of a map. Incidents of one place share a frame, so they can share
/// their ground.
public struct Ground: Sendable {
  public let frame: MapFrame
  /// Data of SVG paths, in the steps of ``PathWriter``.
  private(set) var land: [UInt8] = []
  /// The countries that the map is about, over `land`.
  private(set) var focus: [UInt8] = []
  private(set) var regionLines: [UInt8] = []
  private(set) var borders: [UInt8] = []
  private(set) var disputed: [UInt8] = []
  private(set) var names: [AreaName] = []

  /// Regions' borders and names are drawn where their centres are at least this far apart.
  private static let roomOfRegion = 36.0

  /// - Parameters:
  ///   - outlines: the world.
  ///   - frame: what to show of it.
  ///   - codes: the countries that the map is about (ISO 3166-1 alpha-2): only they get their regions.
  ///     Without one, every country does.
  ///   - isSketch: whether the map is too small for names, regions and disputed lines.
  public init(
    _ outlines: Outlines, frame: MapFrame, focus codes: [String] = [], isSketch: Bool = false
  ) {
    self.frame = frame
    var tracer = OutlineTracer(outlines, frame: frame)
    var land = PathWriter()
    var focus = PathWriter()
    var regionLines = PathWriter()

    land.add(tracer.polygon(of: outlines.land))
    for index in outlines.countries.indices
    where tracer.isVisible(outlines.countries[index].area.box) {
      let country = outlines.countries[index]
      Self.addDot(for: country, in: outlines, to: &land, tracer)
      let isFocus = codes.contains(country.code)
      guard isFocus || !isSketch else { continue }
      let shape = tracer.polygon(of: country.area)
      if isFocus { focus.add(shape) }
      guard !isSketch else { continue }
      let showsRegions =
        (isFocus || codes.isEmpty && Self.isClose(frame))
        && Self.hasRoomForRegions(of: country, in: frame)
      if showsRegions {
        for index in country.regionLines where tracer.isVisible(outlines.arcs[index].box) {
          tracer.addLines(of: outlines.arcs[index], to: &regionLines)
        }
        addNames(ofRegionsOf: country, in: outlines, &tracer)
      }
      // The name of the country that the map is about would only stand in the way of its regions'.
      if !(isFocus && showsRegions) {
        addName(.country(code: country.code), country.name, on: shape)
      }
    }
    self.land = land.bytes
    self.focus = focus.bytes
    self.regionLines = regionLines.bytes
    borders = Self.path(of: outlines.borders, in: outlines, &tracer)
    if !isSketch { disputed = Self.path(of: outlines.disputed, in: outlines, &tracer) }
  }

  private mutating func addName(_ area: MapArea, _ english: String, on shape: PixelPolygon) {
    if let name = AreaName(area, english, on: shape, in: frame) { names.append(name) }
  }

  private mutating func addNames(
    ofRegionsOf country: Outlines.Country, in outlines: Outlines, _ tracer: inout OutlineTracer
  ) {
    for index in country.regions where tracer.isVisible(outlines.regions[index].area.box) {
      let region = outlines.regions[index]
      addName(.region(of: country.code), region.name, on: tracer.polygon(of: region.area))
    }
  }

  private static func path(
    of arcs: [Int], in outlines: Outlines, _ tracer: inout OutlineTracer
  ) -> [UInt8] {
    var path = PathWriter()
    for index in arcs where tracer.isVisible(outlines.arcs[index].box) {
      tracer.addLines(of: outlines.arcs[index], to: &path)
    }
    return path.bytes
  }

  /// A country too small for its outline gets a dot, so that no country is missing from the world.
  private static func addDot(
    for country: Outlines.Country, in outlines: Outlines, to land: inout PathWriter,
    _ tracer: OutlineTracer
  ) {
    // The largest of its rings is the first.
    guard let ring = outlines.rings[country.area.rings].first, tracer.isTooSmall(ring.box),
      let middle = tracer.middle(of: ring.box)
    else { return }
    land.add(
      ring: [(-1.0, 0.0), (0, -1), (1, 0), (0, 1)].map { step in
        PixelPoint(x: middle.x + step.0, y: middle.y + step.1)
      })
  }

  /// On a map of many countries only some would have room for their regions, which would set them
  /// apart for no reason.
  private static func isClose(_ frame: MapFrame) -> Bool {
    (frame.metresPerPixel ?? .infinity) <= 2500
  }

  private static func hasRoomForRegions(of country: Outlines.Country, in frame: MapFrame) -> Bool {
    guard let metresPerPixel = frame.metresPerPixel else { return false }
    return Double(country.kilometresBetweenRegions) * 1000 / metresPerPixel >= roomOfRegion
  }
}
