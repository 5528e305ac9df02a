import Mustache

/// A numbered link from a claim to the page's reference list.
struct SourceMarkView {
  /// In the language's digits; nil where the page has no reference list: the link leads to the source itself.
  let number: String?
  let title: String
  let url: URLText

  static let schema = Schema<SourceMarkView>(
    "source mark",
    [
      .text("number") { $0.number },
      .text("title") { $0.title },
      .url("url") { $0.url },
    ])
}
