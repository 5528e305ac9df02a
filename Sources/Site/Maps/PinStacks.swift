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
    struct Cell: Hashable {
      let column: Int
      let row: Int
    }
    let box = frame.box(padding: pinRadius)
    var stacks: [PinStack] = []
    var cells: [Cell: [Int]] = [:]
    for pin in pins {
      let middle = frame.pixel(of: pin.point)
      guard box.contains(middle) else { continue }
      let home = Cell(column: Int(middle.x / reach), row: Int(middle.y / reach))
      var nearest: Int?
      for row in home.row - 1...home.row + 1 {
        for column in home.column - 1...home.column + 1 {
          for index in cells[Cell(column: column, row: row)] ?? [] {
            let other = stacks[index].middle
            let away = (x: other.x - middle.x, y: other.y - middle.y)
            guard away.x * away.x + away.y * away.y < reach * reach else { continue }
            nearest = min(nearest ?? index, index)
          }
        }
      }
      if let nearest {
        stacks[nearest].pins.append(pin)
        stacks[nearest].count += min(pin.count, Int.max - stacks[nearest].count)
      } else {
        cells[home, default: []].append(stacks.count)
        stacks.append(PinStack(pins: [pin], middle: middle, count: pin.count))
      }
    }
    return stacks
  }
}
