import Mustache

/// A link to a page of the site.
struct LinkView {
  let title: String
  var url: URLText
  /// The language of the title where it is not the page's.
  var language: String? = nil
  var isCurrent = false

  static let schema = Schema<LinkView>(
    "link",
    [
      .text("title") { $0.title },
      .url("url") { $0.url },
      .text("language") { $0.language },
      .flag("is-current") { $0.isCurrent },
    ])
}
