import Mustache

/// A page's content with what all pages have around it. In templates: `site`, `page`, `words`, and
/// the content under the name of its kind.
struct Framed<Content> {
  let site: Viewed<SiteView>
  let page: PageView
  let words: Viewed<Void>
  let content: Content

  static func schema(_ name: String, _ content: Schema<Content>, words: Words) -> Schema<Self> {
    let wordsSchema = words.schema
    return Schema<Self>(
      name,
      [
        .view("site", SiteView.schema, shared: { $0.site }),
        .view("page", PageView.schema) { $0.page },
        .view("words", wordsSchema, shared: { $0.words }),
        .view(name, content) { $0.content },
      ])
  }
}
