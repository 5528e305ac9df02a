/// A country drawn small, for the corners of the maps of places in it, which may share it.
public struct CountrySketch: Sendable {
  let ground: Ground
  let extent: GeographicExtent

  /// The country of an ISO 3166-1 alpha-2 code; `nil` if it is unknown or as wide as the world.
  public init?(country code: String, in outlines: Outlines) {
    guard let extent = outlines.extent(ofCountry: code) else { return nil }
    let frame = MapFrame(showing: extent, size: .inset, margin: 5, minimumSpan: 20_000)
    guard !frame.showsWorld else { return nil }
    self.extent = extent
    ground = Ground(outlines, frame: frame, focus: [code], isSketch: true)
  }
}

/// A small map in a corner that shows where in its country the frame of the large one is.
public struct MapInset: Sendable {
  let sketch: CountrySketch
  /// What the large map shows, on the small one.
  let view: PixelBox

  /// How much of the country the large map may show before the small one says nothing more.
  private static let mostShown = 0.7

  /// `nil` where the frame shows most of the country anyway.
  public init?(of frame: MapFrame, in sketch: CountrySketch) {
    let shown = frame.extent(padding: 0)
    let whole = sketch.extent
    guard !frame.showsWorld,
      shown.width < whole.width * Self.mostShown || shown.height < whole.height * Self.mostShown
    else { return nil }
    self.sketch = sketch
    let small = sketch.ground.frame
    let turn = ((small.centerLongitude - frame.centerLongitude) / 360).rounded() * 360
    let corner = small.pixel(longitude: shown.west + turn, latitude: shown.north)
    let opposite = small.pixel(longitude: shown.east + turn, latitude: shown.south)
    view = PixelBox(left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y)
  }
}
