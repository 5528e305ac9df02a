/// Cuts areas and lines to a rectangle.
struct Clipper {
  private enum Side: CaseIterable {
    case left, top, right, bottom
  }

  private let box: PixelBox
  private var input: [PixelPoint] = []
  private var output: [PixelPoint] = []

  init(to box: PixelBox) {
    self.box = box
  }

  /// What of a ring lies in the rectangle (Sutherland and Hodgman). Parts that the rectangle cuts
  /// from each other stay joined along its edges, which is right for filling.
  mutating func clip(ring: [PixelPoint]) -> [PixelPoint] {
    input = ring
    for side in Side.allCases {
      guard var last = input.last else { return [] }
      output.removeAll(keepingCapacity: true)
      var lastInside = isInside(last, side)
      for point in input {
        let inside = isInside(point, side)
        if inside != lastInside { output.append(crossing(last, point, side)) }
        if inside { output.append(point) }
        last = point
        lastInside = inside
      }
      swap(&input, &output)
    }
    return input
  }

  /// The part of a straight line that lies in the rectangle (Liang and Barsky).
  func clip(from a: PixelPoint, to b: PixelPoint) -> (from: PixelPoint, to: PixelPoint)? {
    let along = (x: b.x - a.x, y: b.y - a.y)
    var start = 0.0
    var end = 1.0
    /// Narrows the part to what one edge leaves, where `step` is how fast the line nears the edge.
    func cut(_ step: Double, _ room: Double) -> Bool {
      if step < 0 {
        start = max(start, room / step)
      } else if step > 0 {
        end = min(end, room / step)
      }
      return step != 0 || room >= 0
    }
    guard cut(-along.x, a.x - box.left), cut(along.x, box.right - a.x),
      cut(-along.y, a.y - box.top), cut(along.y, box.bottom - a.y), start <= end
    else { return nil }
    func point(_ part: Double) -> PixelPoint {
      PixelPoint(x: a.x + part * along.x, y: a.y + part * along.y)
    }
    return (start == 0 ? a : point(start), end == 1 ? b : point(end))
  }

  private func isInside(_ point: PixelPoint, _ side: Side) -> Bool {
    switch side {
    case .left: point.x >= box.left
    case .top: point.y >= box.top
    case .right: point.x <= box.right
    case .bottom: point.y <= box.bottom
    }
  }

  private func crossing(_ a: PixelPoint, _ b: PixelPoint, _ side: Side) -> PixelPoint {
    func at(x: Double) -> PixelPoint {
      PixelPoint(x: x, y: a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y))
    }
    func at(y: Double) -> PixelPoint {
      PixelPoint(x: a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), y: y)
    }
    return switch side {
    case .left: at(x: box.left)
    case .top: at(y: box.top)
    case .right: at(x: box.right)
    case .bottom: at(y: box.bottom)
    }
  }
}
