import Mustache

/// A page's content with what all pages have around it. In templates: `site`, `page`, `words`, and
/// the content under the name of its kind.
struct Framed<Content: Sendable>: Sendable {
  let site: SiteView
  let page: PageView
  let content: Content

  static func schema(_ name: String, _ content: Schema<Content>, words: Words) -> Schema<Self> {
    Schema<Self>(
      name,
      [
        .view("site", SiteView.schema) { $0.site },
        .view("page", PageView.schema) { $0.page },
        .constant("words", words.schema, words),
        .view(name, content) { $0.content },
      ])
  }
}

extension Words {
  /// Every single text as a field.
  var schema: Schema<Words> {
    Schema<Words>("words", keys.map { key in .text(key) { $0(key) } })
  }
}
