import Testing

@testable import Maps

@Suite("Outlines in a frame")
struct MapsTracerTests {
  @Test("What is land in a frame is land on the globe, wherever the frame is")
  func land() throws {
    let outlines = try world.get()
    var wrong = 0
    var land = 0
    // Every seven degrees, and at four scales: far-off arcs are cut short in different ways.
    for latitude in stride(from: -77.0, through: 80, by: 7) {
      for longitude in stride(from: -179.0, through: 180, by: 7) {
        let point = try #require(GeographicPoint(latitude: latitude, longitude: longitude))
        let span = [160_000.0, 400_000, 1_500_000, 5_000_000][abs(Int(latitude + longitude)) % 4]
        let extent = try #require(GeographicExtent(enclosing: [point]))
        let frame = MapFrame(
          showing: extent, size: MapSize(width: 120, height: 100), minimumSpan: span)
        var tracer = OutlineTracer(outlines, frame: frame)
        let shape = tracer.polygon(of: outlines.land)
        let isLand = contains(shape, frame.pixel(of: point))
        if isLand { land += 1 }
        if isLand != outlines.contains(outlines.land, point) { wrong += 1 }
      }
    }
    #expect(land > 300)
    // A point within a pixel of a coast may fall on either side.
    #expect(wrong <= 3)
  }

  @Test("On a map of the world no land runs over the edge of the globe")
  func edgeOfWorld() throws {
    let outlines = try world.get()
    var tracer = OutlineTracer(outlines, frame: MapFrame(worldIn: .overview))
    let shape = tracer.polygon(of: outlines.land)
    #expect(shape.points.allSatisfy { $0.x > 1 && $0.x < 719 })
  }

  @Test("Both sides of the date line are in a frame that crosses it")
  func dateLine() throws {
    let outlines = try world.get()
    let center = try #require(GeographicPoint(latitude: 67, longitude: 180))
    let frame = MapFrame(around: center, accuracyInMetres: 100_000, size: .locator)
    var tracer = OutlineTracer(outlines, frame: frame)
    let russia = try #require(outlines.countries.first { $0.code == "RU" })
    let shape = tracer.polygon(of: russia.area)
    #expect(contains(shape, PixelPoint(x: 150, y: 135)))
    #expect(contains(shape, PixelPoint(x: 210, y: 135)))
  }

  /// Whether an odd number of the shape's edges lies to the east.
  private func contains(_ shape: PixelPolygon, _ point: PixelPoint) -> Bool {
    var isInside = false
    var start = 0
    for end in shape.ends {
      var last = shape.points[end - 1]
      for next in shape.points[start..<end] {
        if (next.y > point.y) != (last.y > point.y),
          point.x < last.x + (point.y - last.y) / (next.y - last.y) * (next.x - last.x)
        {
          isInside.toggle()
        }
        last = next
      }
      start = end
    }
    return isInside
  }
}
