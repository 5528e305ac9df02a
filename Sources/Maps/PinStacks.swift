/// Pins that stand so close that they are drawn as one.
struct PinStack {
  /// In the order in which they were given; the first one's place is the stack's.
  var pins: [MapPin]
  let middle: PixelPoint
  var count: Int

  static let pinRadius = 6.0
  /// Pins nearer than this are one stack, in pixels.
  static let reach = 15.0

  /// Half the width of what is drawn: a stack of more incidents is larger.
  var radius: Double {
    switch count {
    case 1: Self.pinRadius
    case ..<10: 9
    case ..<100: 11
    case ..<1000: 13
    default: 16
    }
  }

  var box: PixelBox { PixelBox(center: middle, width: 2 * radius, height: 2 * radius) }
}

extension PinStack {
  /// Gathers the pins in the frame. A pin joins the first stack that is near enough, so stacks stay
  /// where the first of their pins is, which is a place and not an average of places.
  static func stacks(of pins: [MapPin], in frame: MapFrame) -> [PinStack] {
    let box = frame.box(padding: pinRadius)
    var stacks: [PinStack] = []
    var cells = PinCells(box)
    for pin in pins {
      let middle = frame.pixel(of: pin.point)
      guard box.contains(middle) else { continue }
      var nearest: Int?
      cells.forEach(around: middle) { index in
        let other = stacks[index].middle
        let away = (x: other.x - middle.x, y: other.y - middle.y)
        guard away.x * away.x + away.y * away.y < reach * reach else { return }
        nearest = min(nearest ?? index, index)
      }
      if let nearest {
        stacks[nearest].pins.append(pin)
        stacks[nearest].count += min(pin.count, Int.max - stacks[nearest].count)
      } else {
        cells.add(at: middle)
        stacks.append(PinStack(pins: [pin], middle: middle, count: pin.count))
      }
    }
    return stacks
  }
}

/// The stacks of each square of a map that is as wide as pins reach: what is near a pin is in the
/// square around it or in one beside that.
private struct PinCells {
  private let origin: PixelPoint
  private let columns: Int
  /// The last stack of each square, and for each stack the one before it in its square; -1 for none.
  private var last: [Int]
  private var before: [Int] = []

  init(_ box: PixelBox) {
    origin = PixelPoint(x: box.left, y: box.top)
    // With a margin of a square on each side, so that every square has neighbours.
    columns = Int(box.width / PinStack.reach) + 3
    let rows = Int(box.height / PinStack.reach) + 3
    last = Array(repeating: -1, count: columns * rows)
  }

  /// Adds the next stack.
  mutating func add(at point: PixelPoint) {
    let cell = cell(of: point)
    before.append(last[cell])
    last[cell] = before.count - 1
  }

  func forEach(around point: PixelPoint, _ body: (Int) -> Void) {
    let home = cell(of: point)
    for row in -1...1 {
      for cell in home + row * columns - 1...home + row * columns + 1 {
        var stack = last[cell]
        while stack >= 0 {
          body(stack)
          stack = before[stack]
        }
      }
    }
  }

  private func cell(of point: PixelPoint) -> Int {
    let row = Int((point.y - origin.y) / PinStack.reach) + 1
    return row * columns + Int((point.x - origin.x) / PinStack.reach) + 1
  }
}
