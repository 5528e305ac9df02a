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

  /// `timeline/2015-10.html`, then `timeline/2015-10-2.html`.
  static func path(_ stem: String, part: Int) -> PagePath {
    PagePath(part == 0 ? stem + ".html" : "\(stem)-\(part + 1).html")
  }
}
