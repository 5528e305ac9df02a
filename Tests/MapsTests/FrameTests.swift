import Testing

@testable import Maps

@Suite("Map frames")
struct MapsFrameTests {
  private func point(_ latitude: Double, _ longitude: Double) throws -> GeographicPoint {
    try #require(GeographicPoint(latitude: latitude, longitude: longitude))
  }

  @Test(
    "What is no point on the globe is refused",
    arguments: [
      (Double.nan, 0.0), (0, .nan), (.infinity, 0), (0, -.infinity), (90.1, 0), (-91, 0),
      (0, 180.5), (0, -181),
    ])
  func noPoint(_ latitude: Double, _ longitude: Double) {
    #expect(GeographicPoint(latitude: latitude, longitude: longitude) == nil)
  }

  @Test("A circle without a length is refused", arguments: [0, -1, Double.nan, .infinity])
  func noCircle(_ radius: Double) throws {
    #expect(MapCircle(center: try point(0, 0), radiusInMetres: radius) == nil)
  }

  @Test("An extent crosses the date line where that is shorter")
  func dateLine() throws {
    let extent = try #require(
      GeographicExtent(enclosing: [try point(-17, 178), try point(-16, -179), try point(-18, 179)]))
    #expect(extent == GeographicExtent(west: 178, south: -18, east: 181, north: -16))
    let frame = MapFrame(showing: extent, size: .place)
    for longitude in [178, -179] as [Double] {
      #expect(frame.box().contains(frame.pixel(of: try point(-17, longitude))))
    }
    let apart = abs(
      frame.pixel(of: try point(-17, 179)).x - frame.pixel(of: try point(-17, -179)).x)
    #expect(apart < Double(frame.size.width))
  }

  @Test("The extent of one point is that point, of none nothing")
  func fewPoints() throws {
    let one = try #require(GeographicExtent(enclosing: [try point(1, 2), try point(1, 2)]))
    #expect(one == GeographicExtent(west: 2, south: 1, east: 2, north: 1))
    #expect(GeographicExtent(enclosing: []) == nil)
  }

  @Test("An exact point is shown with ground around it, a vague one with all of its circle")
  func locator() throws {
    let place = try point(34.845002, 36.731549)
    let exact = MapFrame(around: place, accuracyInMetres: 0, size: .locator)
    let shown = exact.extent(padding: 0).height * GeographicExtent.metresInDegree
    #expect(abs(shown - MapFrame.minimumSpan) < 1)
    let vague = MapFrame(around: place, accuracyInMetres: 300_000, size: .locator)
    let metresPerPixel = try #require(vague.metresPerPixel)
    #expect(300_000 / metresPerPixel < Double(MapSize.locator.height) / 2)
  }

  @Test(
    "A scale is true at the centre of a frame, whatever the latitude", arguments: [0, 35, 60, 78])
  func scale(_ latitude: Double) throws {
    let center = try point(latitude, 10)
    let frame = MapFrame(around: center, accuracyInMetres: 0, size: .locator)
    let metresPerPixel = try #require(frame.metresPerPixel)
    // A tenth of a degree to the east, on a sphere.
    let east = try point(latitude, 10.1)
    let metres = 0.1 * GeographicExtent.metresInDegree * flattening(at: latitude)
    let pixels = frame.pixel(of: east).x - frame.pixel(of: center).x
    #expect(abs(pixels * metresPerPixel - metres) < 1)
  }

  @Test(
    "Poles, the date line and the whole globe have a frame",
    arguments: [(90.0, 0.0), (-90, 180), (89.9, -180), (0, 180)])
  func edges(_ latitude: Double, _ longitude: Double) throws {
    let place = try point(latitude, longitude)
    let frame = MapFrame(around: place, accuracyInMetres: 20_000_000, size: .locator)
    let ground = Ground(try world.get(), frame: frame)
    let pixel = frame.pixel(of: place)
    #expect(pixel.x.isFinite && pixel.y.isFinite)
    #expect(ground.land.allSatisfy { $0 < 0x80 })
  }

  @Test("Points all over the globe are shown on a map of the world, which has no scale bar")
  func wholeWorld() throws {
    let points = [try point(0, -120), try point(0, 0), try point(0, 120)]
    let frame = MapFrame(overviewOf: points, in: try world.get(), size: .overview)
    #expect(frame.showsWorld)
    #expect(ScaleBar(frame) == nil)
    for point in points { #expect(frame.box().contains(frame.pixel(of: point))) }
    #expect(MapFrame(overviewOf: [], in: try world.get(), size: .overview).showsWorld)
  }

  @Test("Points in one country show all of that country")
  func overview() throws {
    let points = [try point(34.8, 36.7), try point(35.9, 36.7)]
    let frame = MapFrame(overviewOf: points, in: try world.get(), size: .overview)
    for (latitude, longitude) in [(37.3, 42.4), (32.3, 36.0)] {
      #expect(frame.box().contains(frame.pixel(of: try point(latitude, longitude))))
    }
  }

  @Test("Equal frames are equal, so that maps can share their ground")
  func equality() throws {
    let place = try point(34.845002, 36.731549)
    let frames = Set(
      (0..<3).map { _ in MapFrame(around: place, accuracyInMetres: 500, size: .locator) })
    #expect(frames.count == 1)
  }

  @Test("Scale bars are 1, 2 or 5 times a power of ten")
  func scaleBars() throws {
    var lengths: [Int] = []
    for accuracy in [0, 60_000, 150_000, 400_000, 900_000] as [Double] {
      let frame = MapFrame(
        around: try point(35, 36), accuracyInMetres: accuracy, size: .locator)
      let bar = try #require(ScaleBar(frame))
      #expect(bar.length > 30 && bar.length <= 110)
      lengths.append(bar.metres)
    }
    #expect(lengths == [50_000, 50_000, 100_000, 200_000, 1_000_000])
  }
}
