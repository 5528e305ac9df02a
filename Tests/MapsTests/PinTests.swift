import Testing

@testable import Maps

@Suite("Pins and names on maps")
struct MapsPinTests {
  private func pin(_ latitude: Double, _ longitude: Double, _ name: String) throws -> MapPin {
    let point = try #require(GeographicPoint(latitude: latitude, longitude: longitude))
    return MapPin(
      at: point, name: name, address: "incidents/\(name).html", shape: .circle,
      className: "grade-fair")
  }

  @Test("259 pins on one point are one stack that leads to the list")
  func onePoint() throws {
    let pins = try (0..<259).map { try pin(34.8, 36.7, "i\($0)") }
    let frame = MapFrame(around: pins[0].point, accuracyInMetres: 0, size: .locator)
    let stacks = PinStack.stacks(of: pins, in: frame)
    #expect(stacks.map(\.count) == [259])
    #expect(stacks.first?.pins == pins)
    let svg = String(
      decoding: MapDrawing(Ground(try world.get(), frame: frame), pins: pins, words: .plain).svg(),
      as: UTF8.self)
    #expect(svg.contains("href=\"../locations/list.html\"><title>259 incidents</title>"))
    #expect(svg.contains(">259</text>"))
    #expect(!svg.contains("incidents/i"))
  }

  @Test("Stacks stand apart, in the place of their first pin, and no pin is lost")
  func clusters() throws {
    let (pins, frame) = try scattered(2000)
    let stacks = PinStack.stacks(of: pins, in: frame)
    #expect(stacks.reduce(0) { $0 + $1.count } == 2000)
    for (index, stack) in stacks.enumerated() {
      #expect(stack.middle == frame.pixel(of: stack.pins[0].point))
      for other in stacks[..<index] {
        let away = (x: other.middle.x - stack.middle.x, y: other.middle.y - stack.middle.y)
        // Two pins of 12 pixels must not touch.
        #expect(away.x * away.x + away.y * away.y > 12 * 12)
      }
    }
  }

  @Test("Names overlap neither each other nor a pin nor the frame, on a map of 300 pins")
  func names() throws {
    let (pins, frame) = try scattered(300)
    let places = pins.map { PlaceName($0.name, at: $0.point) }
    let drawing = MapDrawing(
      Ground(try world.get(), frame: frame, focus: ["SY"]), pins: pins, places: places,
      words: .plain)
    #expect(drawing.labels.count > 20)
    for (index, label) in drawing.labels.enumerated() {
      #expect(frame.box().contains(label.box))
      for other in drawing.labels[..<index] { #expect(!label.box.overlaps(other.box)) }
      for stack in drawing.stacks { #expect(!label.box.overlaps(stack.box)) }
    }
  }

  @Test("Names overlap nothing on a phone either, where they and the pins are drawn larger")
  func namesOnPhones() throws {
    let (pins, frame) = try scattered(60)
    let places = pins.map { PlaceName($0.name, at: $0.point) }
    let drawing = MapDrawing(
      Ground(try world.get(), frame: frame, focus: ["SY"]), pins: pins, places: places,
      words: .plain)
    let boxes = drawing.labels.compactMap(\.boxOnPhones)
    #expect(boxes.count > 5 && boxes.count < drawing.labels.count)
    for (index, box) in boxes.enumerated() {
      #expect(frame.box().contains(box))
      for other in boxes[..<index] { #expect(!box.overlaps(other)) }
      for stack in drawing.stacks {
        let width = 2 * stack.radius * frame.size.pinsOnPhones
        #expect(!box.overlaps(PixelBox(center: stack.middle, width: width, height: width)))
      }
    }
    let svg = String(decoding: drawing.svg(), as: UTF8.self)
    #expect(
      svg.matches(of: /<text class="map-wide"/).count == drawing.labels.count - boxes.count)
  }

  @Test("A map that no screen shows smaller has the same names everywhere")
  func locator() throws {
    let place = try pin(34.8, 36.7, "x").point
    let frame = MapFrame(around: place, accuracyInMetres: 0, size: .locator)
    let drawing = MapDrawing(Ground(try world.get(), frame: frame), words: .plain)
    #expect(!drawing.labels.isEmpty)
    #expect(drawing.labels.allSatisfy { $0.boxOnPhones == $0.box })
  }

  @Test("The first names in the list get room first")
  func priority() throws {
    let place = try pin(34.8, 36.7, "x").point
    let frame = MapFrame(around: place, accuracyInMetres: 0, size: .locator)
    let places = (0..<9).map { PlaceName("Town \($0)", at: place) }
    let drawing = MapDrawing(Ground(try world.get(), frame: frame), places: places, words: .plain)
    let names = drawing.labels.filter { $0.style == .place }.map(\.text)
    #expect(names == ["Town 0", "Town 1"])
  }

  /// Pins all over Syria, the same in every run.
  private func scattered(_ count: Int) throws -> ([MapPin], MapFrame) {
    var state: UInt64 = 1
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
    let pins = try (0..<count).map { try pin(33 + 4 * next(), 36 + 6 * next(), "p\($0)") }
    let frame = try #require(MapFrame(country: "SY", in: try world.get(), size: .place))
    return (pins, frame)
  }
}
