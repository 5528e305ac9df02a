import Mustache

/// A page's content with what all pages have around it. In templates: `site`, `page`, `words`, and
/// the content under the name of its kind.
struct Framed<Content: PageContent> {
  let site: Viewed<SiteView>
  let page: Viewed<PageView>
  let words: Viewed<Void>
  let content: Viewed<Content>

  static func schema(_ name: String, words: Words) -> Schema<Self> {
    let wordsSchema = words.schema
    return Schema<Self>(
      name,
      [
        .view("site", SiteView.schema, shared: { $0.site }),
        .view("page", PageView.schema, shared: { $0.page }),
        .view("words", wordsSchema, shared: { $0.words }),
        .view(name, Content.schema, shared: { $0.content }),
      ])
  }
}
