import Maps

/// A world small enough to check by hand, in the format of the outlines. Two square countries on the
/// equator share a disputed border at longitude 10; the first has two regions.
///
///     10 ┌─────┬─────┬───────────┐
///        │West │East │           │
///        │     A     ┆     B     │
///      0 └─────┴─────┴───────────┘
///        0     5     10         20
enum SmallWorld {
  static let bytes: [UInt8] = {
    var file = Encoder()
    file.bytes = Array("outlines".utf8) + [1]
    file.number(1)
    file.number(20)
    let arcs: [(kind: Int, points: [(Int, Int)])] = [
      (0, [(5, 0), (0, 0), (0, 10), (5, 10)]),
      (0, [(5, 10), (10, 10)]),
      (0, [(10, 0), (5, 0)]),
      (3, [(5, 0), (5, 10)]),
      (2, [(10, 10), (10, 0)]),
      (0, [(10, 10), (20, 10), (20, 0), (10, 0)]),
    ]
    file.number(arcs.count)
    var origin = (0, 0)
    for arc in arcs {
      file.number(arc.kind)
      if arc.kind == 3 { file.number(0) }
      file.number(arc.points.count)
      var last = origin
      for point in arc.points {
        file.signed(point.0 - last.0)
        file.signed(point.1 - last.1)
        last = point
      }
      origin = arc.points[0]
      // All inner points are of the greatest weight.
      file.bytes += [UInt8](repeating: 0xFF, count: (arc.points.count - 1) / 2)
    }
    file.number(2)
    file.country("AA", "Alphaland", (0, 0, 10, 10), [0, 2, 8, 4])
    file.country("BB", "Beta & Co", (10, 0, 10, 10), [10, 9])
    file.number(2)
    file.number(1)
    file.text("West")
    file.ring([0, 7])
    file.number(1)
    file.text("East")
    file.ring([2, 8, 4, 6])
    file.ring([0, 2, 10, 4])
    return file.bytes
  }()

  private struct Encoder {
    var bytes: [UInt8] = []

    mutating func number(_ value: Int) {
      var rest = value
      while rest > 127 {
        bytes.append(UInt8(rest & 127 | 128))
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }

    mutating func signed(_ value: Int) {
      number(value >= 0 ? value << 1 : (-value << 1) - 1)
    }

    mutating func text(_ text: String) {
      number(text.utf8.count)
      bytes += Array(text.utf8)
    }

    /// One ring of arcs: twice their number, and one more if they are run backwards.
    mutating func ring(_ steps: [Int]) {
      number(1)
      number(steps.count)
      var last = 0
      for step in steps {
        signed(step - last)
        last = step
      }
    }

    mutating func country(
      _ code: String, _ name: String, _ box: (Int, Int, Int, Int), _ steps: [Int]
    ) {
      text(code)
      text(name)
      number(700)
      signed(box.0)
      signed(box.1)
      number(box.2)
      number(box.3)
      ring(steps)
    }
  }
}

extension MapWords {
  /// Plain words for tests.
  static let plain = MapWords(
    title: "Two countries",
    stack: { pins in
      MapLink(
        name: "\(pins.reduce(0) { $0 + $1.count }) incidents", address: "../locations/list.html")
    },
    distance: { "\($0 / 1000) km" })
}

/// Outlines are read once for all tests: they never change.
let world = Result { () throws(OutlinesError) in try Outlines.embedded() }
