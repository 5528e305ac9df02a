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

  /// `actors/sana.html`, then `actors/sana~2.html`: no id has a tilde, so no note can have the page
  /// of another's list. In the timeline's folder there are no notes: `timeline/2015-10-2.html`.
  static func path(_ stem: String, part: Int) -> PagePath {
    if part == 0 { return PagePath(stem + ".html") }
    return PagePath("\(stem)\(isOfTimeline(stem) ? "-" : "~")\(part + 1).html")
  }

  /// The path that a further page had before it had its own: `actors/sana-2.html`, which an id can
  /// have as well; nil for a page that did not move.
  static func formerPath(_ stem: String, part: Int) -> PagePath? {
    part == 0 || isOfTimeline(stem) ? nil : PagePath("\(stem)-\(part + 1).html")
  }

  private static func isOfTimeline(_ stem: String) -> Bool {
    stem.utf8.starts(with: "timeline/".utf8)
  }
}
