import Writing

/// Writes the data of an SVG path in whole steps of half a pixel, relative and as short as the
/// grammar allows. Coordinates are to be scaled by ``scale``.
struct PathWriter: ~Copyable {
  static let stepsInPixel = 2.0
  static let scale: StaticString = "scale(.5)"

  var bytes: [UInt8] { svg.bytes }

  private var svg = XMLWriter()
  private var x = 0
  private var y = 0
  /// Whether the next number needs a space before it.
  private var followsNumber = false

  mutating func add(_ polygon: PixelPolygon) {
    var start = 0
    for end in polygon.ends {
      add(ring: polygon.points[start..<end])
      start = end
    }
  }

  mutating func add(ring: some Collection<PixelPoint>) {
    add(ring, minimum: 3) { writer, start in
      writer.svg.append("z")
      writer.followsNumber = false
      (writer.x, writer.y) = start
    }
  }

  mutating func add(line: some Collection<PixelPoint>) {
    add(line, minimum: 2) { _, _ in }
  }

  private mutating func add(
    _ points: some Collection<PixelPoint>, minimum: Int,
    finish: (inout PathWriter, (Int, Int)) -> Void
  ) {
    let before = (count: svg.count, x: x, y: y, followsNumber: followsNumber)
    var start = (x, y)
    var count = 0
    for point in points {
      let next = (Self.steps(point.x), Self.steps(point.y))
      guard count == 0 || next != (x, y) else { continue }
      if count == 0 {
        svg.append("m")
        followsNumber = false
        start = next
      }
      number(next.0 - x)
      number(next.1 - y)
      (x, y) = next
      count += 1
    }
    // What falls together to less than a line or an area is not drawn.
    guard count >= minimum else {
      svg.cut(to: before.count)
      (x, y, followsNumber) = (before.x, before.y, before.followsNumber)
      return
    }
    finish(&self, start)
  }

  private mutating func number(_ value: Int) {
    if followsNumber, value >= 0 { svg.append(" ") }
    svg.append(decimal: value)
    followsNumber = true
  }

  private static func steps(_ pixels: Double) -> Int {
    Int((min(max(pixels, -100_000), 100_000) * stepsInPixel).rounded())
  }
}
