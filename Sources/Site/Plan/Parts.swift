import Casebook

/// How a long list is cut into pages.
struct Parts: Sendable {
  /// Rows on a page of every list but the timeline's.
  static let rows = 500

  let count: Int
  let size: Int

  init(of count: Int, size: Int = Parts.rows) {
    self.count = count
    self.size = size
  }

  /// Of a page without lists.
  static let single = Parts(of: 0)

  /// At least one: an empty list has a page that says so.
  var number: Int { max(1, (count + size - 1) / size) }

  /// The rows of a part.
  func rows(_ part: Int) -> Range<Int> {
    let start = min(part * size, count)
    return start..<min(start + size, count)
  }

  /// The parts that a part links to: all of them, or of very many its neighbours, the ends and a
  /// few between, so that no part is many links away and the links do not outgrow the rows.
  func linked(from part: Int) -> [Int] {
    let most = 20
    guard number > most else { return Array(0..<number) }
    let step = (number + most / 2 - 1) / (most / 2)
    return (0..<number).filter { other in
      abs(other - part) <= 3 || other % step == 0 || other == number - 1
    }
  }

  /// `timeline/2015-10.html`, then `timeline/2015-10-2.html`.
  static func path(_ stem: String, part: Int) -> PagePath {
    PagePath(part == 0 ? stem + ".html" : "\(stem)-\(part + 1).html")
  }
}
