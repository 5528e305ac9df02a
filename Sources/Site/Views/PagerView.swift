import Mustache

/// Which part of a long list a page shows.
struct PagerView {
  /// "Page 2 of 7".
  let position: String
  let previous: LinkView?
  let next: LinkView?
  let pages: [LinkView]

  static let schema = Schema<PagerView>(
    "pager",
    [
      .text("position") { $0.position },
      .view("previous", LinkView.schema) { $0.previous },
      .view("next", LinkView.schema) { $0.next },
      .list("pages", LinkView.schema) { $0.pages },
    ])
}
