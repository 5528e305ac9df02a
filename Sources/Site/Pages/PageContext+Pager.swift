import Casebook

extension PageContext {
  /// The links between the pages of a long list; nil for a list of one page.
  ///
  /// - Parameter offset: how many other pages have the addresses before those of the list.
  func pager(stem: String, _ part: Int, _ parts: Parts, behind offset: Int = 0) -> PagerView? {
    guard parts.number > 1 else { return nil }
    let link = { (number: Int) in
      LinkView(
        title: words.number(number + 1), url: url(Parts.path(stem, part: number + offset)),
        isCurrent: number == part)
    }
    return PagerView(
      position: words(
        "page-of",
        ["number": words.number(part + 1), "count": words.number(parts.number)]),
      previous: part > 0 ? link(part - 1) : nil,
      next: part + 1 < parts.number ? link(part + 1) : nil,
      pages: parts.linked(from: part).map(link))
  }
}
