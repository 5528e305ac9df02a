import Testing

@testable import Maps

@Suite("Maps as SVG")
struct MapsDrawingTests {
  private func point(_ latitude: Double, _ longitude: Double) throws -> GeographicPoint {
    try #require(GeographicPoint(latitude: latitude, longitude: longitude))
  }

  private func text(_ drawing: MapDrawing) -> String {
    String(decoding: drawing.svg(), as: UTF8.self)
  }

  private func smallFrame(_ size: MapSize = MapSize(width: 240, height: 140)) -> MapFrame {
    MapFrame(
      showing: GeographicExtent(west: 0, south: 0, east: 20, north: 10), size: size, margin: 20)
  }

  @Test("A map with pins, a circle, names and a disputed border")
  func whole() throws {
    let outlines = try Outlines(reading: SmallWorld.bytes)
    let pins = [
      MapPin(
        at: try point(7, 2), name: "A \"strike\" <1>", address: "a.html?x=1&y=2", shape: .square,
        className: "grade-fair"),
      MapPin(at: try point(5, 15), name: "B", address: "b.html", shape: .ring, className: "weak"),
      MapPin(
        at: try point(5, 15), name: "C", address: "c.html", shape: .cross, className: "fair",
        count: 3),
    ]
    let circle = try #require(MapCircle(center: try point(7, 2), radiusInMetres: 150_000))
    let drawing = MapDrawing(
      Ground(outlines, frame: smallFrame(), focus: ["AA"]), pins: pins, circles: [circle],
      places: [PlaceName("سرمين", at: try point(2, 12))], words: .plain)
    #expect(
      text(drawing) == """
        <svg class="map" viewBox="0 0 240 140" width="240" height="140" \
        direction="ltr" role="group" aria-label="Two countries">\
        <path class="map-sea" d="M0 0h240v140H0z"/>\
        <g class="map-ground" transform="scale(.5)">\
        <path class="map-land" d="m140 240-99 0 0-200 398 0 0 200-199 0z"/>\
        <path class="map-focus" d="m140 240-99 0 0-200 199 0 0 200z"/>\
        <path class="map-region-lines" d="m140 240 0-200"/>\
        <path class="map-disputed" d="m240 40 0 200"/></g>\
        <circle class="map-accuracy" cx="40.3" cy="50" r="13.5"/>\
        <g aria-hidden="true"><circle class="map-dot" cx="139.9" cy="100" r="2"/>\
        <g class="map-countries" font-size="11" text-anchor="middle">\
        <text x="169.8" y="47.9">Beta &amp; Co</text></g>\
        <g class="map-regions" font-size="10" text-anchor="middle">\
        <text x="45.3" y="71.5">West</text>\
        <text x="95.1" y="71.5">East</text></g>\
        <g class="map-places" font-size="12"><text x="144.9" y="104.2">سرمين</text></g></g>\
        <g class="map-scale" aria-hidden="true" font-size="10"><path d="M8 128v4h45v-4"/>\
        <text x="12" y="128">500 km</text></g>\
        <a class="map-pin grade-fair" href="a.html?x=1&amp;y=2">\
        <title>A &quot;strike&quot; &lt;1&gt;</title>\
        <circle class="map-target" cx="40.3" cy="50" r="12"/><path d="M40.3 50m-5-5h10v10h-10z"/></a>\
        <a class="map-pin" href="../locations/list.html">\
        <title>4 incidents</title><circle class="map-target" cx="169.8" cy="70" r="12"/>\
        <circle cx="169.8" cy="70" r="9"/>\
        <text x="169.8" y="70" text-anchor="middle" aria-hidden="true">4</text></a></svg>
        """)
  }

  @Test("A map without links is one image; its words are escaped")
  func image() throws {
    let outlines = try Outlines(reading: SmallWorld.bytes)
    var words = MapWords.plain
    words.title = "<A> & \"B\"\u{0}\n"
    words.description = "</desc><script>"
    words.area = { _, _ in nil }
    let drawing = MapDrawing(
      Ground(outlines, frame: smallFrame(MapSize(width: 60, height: 60))), words: words)
    #expect(
      text(drawing) == """
        <svg class="map" viewBox="0 0 60 60" width="60" \
        height="60" direction="ltr" role="img" aria-label="&lt;A&gt; &amp; &quot;B&quot; ">\
        <desc>&lt;/desc&gt;&lt;script&gt;</desc><path class="map-sea" d="M0 0h60v60H0z"/>\
        <g class="map-ground" transform="scale(.5)">\
        <path class="map-land" d="m50 70-10 0 0-20 40 0 0 20-20 0z"/>\
        <path class="map-disputed" d="m60 50 0 20"/></g>\
        <g class="map-scale" aria-hidden="true" font-size="10"><path d="M8 48v4h18.1v-4"/>\
        <text x="12" y="48">2000 km</text></g></svg>
        """)
  }

  @Test("A frame within a country is land all over")
  func inland() throws {
    let outlines = try Outlines(reading: SmallWorld.bytes)
    let frame = MapFrame(
      showing: GeographicExtent(west: 13, south: 4, east: 17, north: 6),
      size: MapSize(width: 100, height: 50), margin: 0)
    let ground = Ground(outlines, frame: frame, focus: ["BB"])
    let whole = "m-6-6 212 0 0 112-212 0z"
    #expect(Set(corners(ground.land)) == Set(corners(Array(whole.utf8))))
    #expect(Set(corners(ground.focus)) == Set(corners(Array(whole.utf8))))
    #expect(ground.borders.isEmpty && ground.disputed.isEmpty)
    #expect(ground.names.isEmpty)
  }

  /// The corners of a path of one ring, in its steps.
  private func corners(_ path: [UInt8]) -> [[Int]] {
    var numbers: [Int] = []
    var word = ""
    for character in String(decoding: path, as: UTF8.self) + " " {
      if character == "-" || !character.isNumber, !word.isEmpty, let number = Int(word) {
        numbers.append(number)
        word = ""
      }
      if character == "-" || character.isNumber { word.append(character) }
    }
    var (x, y) = (0, 0)
    return stride(from: 0, to: numbers.count - 1, by: 2).map { index in
      x += numbers[index]
      y += numbers[index + 1]
      return [x, y]
    }
  }

  @Test("The same map has the same bytes every time")
  func determinism() throws {
    let place = try point(34.845002, 36.731549)
    let maps = try (0..<3).map { _ in
      let outlines = try Outlines.embedded()
      let frame = MapFrame(around: place, accuracyInMetres: 0, size: .locator)
      let inset = CountrySketch(country: "SY", in: outlines).flatMap { MapInset(of: frame, in: $0) }
      return MapDrawing(
        Ground(outlines, frame: frame, focus: ["SY"]), inset: inset,
        places: [PlaceName("Talbiseh", at: place)], words: .plain
      ).svg()
    }
    #expect(Set(maps).count == 1)
  }

  @Test(
    "A locator map is small and holds no style, script or request",
    arguments: [
      (34.845, 36.73), (31.5, 34.46), (48.0, 37.8), (60.4, 5.3), (-53.2, -70.9), (10.3, 123.9),
      (38.0, 23.7), (55.7, 37.6), (49.3, -123.1), (69.6, 18.9),
    ])
  func weight(_ latitude: Double, _ longitude: Double) throws {
    let outlines = try world.get()
    let place = try point(latitude, longitude)
    let frame = MapFrame(around: place, accuracyInMetres: 2000, size: .locator)
    let code = try #require(outlines.countryCode(near: place))
    let inset = CountrySketch(country: code, in: outlines).flatMap { MapInset(of: frame, in: $0) }
    let svg = MapDrawing(
      Ground(outlines, frame: frame, focus: [code]), inset: inset, words: .plain
    ).svg()
    #expect(svg.count < 16_000)
    let text = String(decoding: svg, as: UTF8.self)
    for forbidden in ["style", "<script", "url(", "<image", "<use", "NaN", "inf"] {
      #expect(!text.contains(forbidden))
    }
  }

  @Test("The inset shows the frame in its country, and is left out where it would say nothing more")
  func inset() throws {
    let outlines = try world.get()
    let sketch = try #require(CountrySketch(country: "SY", in: outlines))
    let near = MapFrame(
      around: try point(34.845, 36.73), accuracyInMetres: 0, size: .locator)
    let inset = try #require(MapInset(of: near, in: sketch))
    #expect(sketch.ground.frame.box().overlaps(inset.view))
    let whole = try #require(MapFrame(country: "SY", in: outlines, size: .locator))
    #expect(MapInset(of: whole, in: sketch) == nil)
  }
}
