/// A free stretch of an area in which a line of text may stand.
struct NameSpot: Sendable {
  let middle: PixelPoint
  let width: Double

  /// Half the height that a line of text needs.
  private static let rowHeight = 6.0
  private static let narrowest = 16.0
  private static let mostSpots = 5
  private static let nearest = 24.0

  private struct Crossing {
    let row: Int
    let x: Double
  }

  private struct Stretch {
    let row: Int
    var left: Double
    var right: Double

    /// The part that both have, in the row of the first.
    func common(with other: Stretch) -> Stretch? {
      let stretch = Stretch(row: row, left: max(left, other.left), right: min(right, other.right))
      return stretch.right - stretch.left >= NameSpot.narrowest ? stretch : nil
    }
  }

  /// Looks for room. Text is wide and low, so rows are drawn through the shape, two to a line of
  /// text; where three rows on top of each other are inside it, a line fits. Wide stretches near the
  /// middle of the shape come first.
  static func spots(on shape: PixelPolygon, in box: PixelBox) -> [NameSpot] {
    var top = Double.infinity
    var bottom = -Double.infinity
    for point in shape.points {
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    top = max(top, box.top)
    bottom = min(bottom, box.bottom)
    guard bottom - top > 2 * rowHeight else { return [] }
    let stretches = stretches(of: shape, in: box, top: top, bottom: bottom)

    let middle = (top + bottom) / 2
    let reach = (bottom - top) / 2
    var found: [(score: Double, spot: NameSpot)] = []
    forEachLine(of: stretches) { stretch in
      let width = stretch.right - stretch.left
      let y = top + Double(stretch.row) * rowHeight
      let point = PixelPoint(x: (stretch.left + stretch.right) / 2, y: y)
      let score = width * (1 - 0.5 * abs(y - middle) / reach)
      found.append((score, NameSpot(middle: point, width: width)))
    }
    found.sort { $0.score > $1.score }
    return best(of: found.lazy.map(\.spot))
  }

  /// The first spots that do not lie too near to each other to make a difference.
  private static func best(of found: some Sequence<NameSpot>) -> [NameSpot] {
    var best: [NameSpot] = []
    for spot in found {
      let isNear = best.contains {
        abs($0.middle.x - spot.middle.x) < nearest && abs($0.middle.y - spot.middle.y) < nearest
      }
      if !isNear { best.append(spot) }
      if best.count == mostSpots { break }
    }
    return best
  }

  /// Where each row is inside the shape, from the top and from the left.
  private static func stretches(
    of shape: PixelPolygon, in box: PixelBox, top: Double, bottom: Double
  ) -> [Stretch] {
    let lastRow = Int((bottom - top) / rowHeight)
    var crossings: [Crossing] = []
    crossings.reserveCapacity(4 * lastRow)
    var start = 0
    for end in shape.ends {
      var last = shape.points[end - 1]
      for point in shape.points[start..<end] {
        let low = min(last.y, point.y) - top
        let high = max(last.y, point.y) - top
        var row = max(0, Int((low / rowHeight).rounded(.down)) + 1)
        while row <= lastRow, Double(row) * rowHeight <= high {
          let part = (top + Double(row) * rowHeight - last.y) / (point.y - last.y)
          crossings.append(Crossing(row: row, x: last.x + part * (point.x - last.x)))
          row += 1
        }
        last = point
      }
      start = end
    }
    crossings.sort { ($0.row, $0.x) < ($1.row, $1.x) }
    var stretches: [Stretch] = []
    stretches.reserveCapacity(crossings.count / 2)
    var index = 0
    while index + 1 < crossings.count {
      let (first, second) = (crossings[index], crossings[index + 1])
      index += first.row == second.row ? 2 : 1
      let left = max(first.x, box.left)
      let right = min(second.x, box.right)
      if first.row == second.row, right - left >= narrowest {
        stretches.append(Stretch(row: first.row, left: left, right: right))
      }
    }
    return stretches
  }

  /// Calls with the part that is free in a row, in the one above and in the one below.
  private static func forEachLine(of stretches: [Stretch], _ body: (Stretch) -> Void) {
    var above = 0
    var below = 0
    for stretch in stretches {
      while above < stretches.count, stretches[above].row < stretch.row - 1 { above += 1 }
      while below < stretches.count, stretches[below].row < stretch.row + 1 { below += 1 }
      var upper = above
      while upper < stretches.count, stretches[upper].row == stretch.row - 1 {
        if let part = stretch.common(with: stretches[upper]) {
          var lower = below
          while lower < stretches.count, stretches[lower].row == stretch.row + 1 {
            if let line = part.common(with: stretches[lower]) { body(line) }
            lower += 1
          }
        }
        upper += 1
      }
    }
  }
}
