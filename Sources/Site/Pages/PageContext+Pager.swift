import Casebook

extension PageContext {
  /// The links between the pages of a long list; nil for a list of one page.
  func pager(stem: String, _ part: Int, _ parts: Parts) -> PagerView? {
    guard parts.number > 1 else { return nil }
    let pages = (0..<parts.number).map { number in
      LinkView(
        title: words.number(number + 1), url: url(Parts.path(stem, part: number)),
        isCurrent: number == part)
    }
    return PagerView(
      position: words(
        "page-of",
        ["number": words.number(part + 1), "count": words.number(parts.number)]),
      previous: part > 0 ? pages[part - 1] : nil,
      next: part + 1 < pages.count ? pages[part + 1] : nil, pages: pages)
  }
}
