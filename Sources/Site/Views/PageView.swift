import Mustache
import Notes

/// What every page says of itself.
struct PageView {
  let title: String
  /// For `<title>`: the page's and the site's.
  let fullTitle: String
  let description: String?
  let language: String
  let direction: String
  /// `incident`, `timeline` …: the template's name, for the stylesheet.
  let kind: String
  /// Absolute; only where the site has a base URL.
  let canonical: URLText?
  let breadcrumbs: [LinkView]
  let isDraft: Bool
  let withdrawal: String?
  let jsonLD: [JSONText]
  let metadata: [MetadataView]
  let openGraph: [MetadataView]
  /// The feed of what the page is about, where it has one.
  let feed: LinkView?
  /// Whether search engines shall leave it out.
  let isHidden: Bool

  static let schema = Schema<PageView>(
    "page",
    [
      .text("title") { $0.title },
      .text("full-title") { $0.fullTitle },
      .text("description") { $0.description },
      .text("language") { $0.language },
      .text("direction") { $0.direction },
      .text("kind") { $0.kind },
      .url("canonical") { $0.canonical },
      .list("breadcrumbs", LinkView.schema) { $0.breadcrumbs },
      .flag("is-draft") { $0.isDraft },
      .text("withdrawal") { $0.withdrawal },
      .list("json-ld", jsonSchema) { $0.jsonLD },
      .list("metadata", MetadataView.schema) { $0.metadata },
      .list("open-graph", MetadataView.schema) { $0.openGraph },
      .view("feed", LinkView.schema) { $0.feed },
      .flag("is-hidden") { $0.isHidden },
    ])

  private static let jsonSchema = Schema<JSONText>("JSON-LD", [.json("json") { $0 }])
}

/// A `<meta name content>` of a page.
struct MetadataView {
  let name: String
  let content: String

  static let schema = Schema<MetadataView>(
    "metadata",
    [
      .text("name") { $0.name },
      .text("content") { $0.content },
    ])
}
