import Casebook
import Diagnostics
import Mustache
import Notes

/// The page that leads to the downloads.
struct DataPage: Sendable {
  let files: [FileView]
  let citation: String

  static let schema = Schema<DataPage>(
    "data",
    [
      .list("files", FileView.schema) { $0.files },
      .text("citation") { $0.citation },
    ])
}

/// A file to download.
struct FileView: Sendable {
  let link: LinkView
  let description: String

  static let schema = Schema<FileView>(
    "file",
    [
      .view("link", LinkView.schema) { $0.link },
      .text("description") { $0.description },
    ])
}

/// An Atom feed (RFC 4287).
struct FeedPage: Sendable {
  let id: String
  let updated: String
  let own: URLText
  let home: URLText
  let entries: [FeedEntryView]

  static let schema = Schema<FeedPage>(
    "feed",
    [
      .text("id") { $0.id },
      .text("updated") { $0.updated },
      .url("own") { $0.own },
      .url("home") { $0.home },
      .list("entries", FeedEntryView.schema) { $0.entries },
    ])
}

struct FeedEntryView: Sendable {
  let id: String
  let title: String
  let url: URLText
  let published: String?
  let updated: String
  let summary: String?

  static let schema = Schema<FeedEntryView>(
    "entry",
    [
      .text("id") { $0.id },
      .text("title") { $0.title },
      .url("url") { $0.url },
      .text("published") { $0.published },
      .text("updated") { $0.updated },
      .text("summary") { $0.summary },
    ])
}

/// A sitemap (sitemaps.org, protocol 0.9).
struct SitemapPage: Sendable {
  let pages: [SitemapEntryView]

  static let schema = Schema<SitemapPage>(
    "sitemap", [.list("pages", SitemapEntryView.schema) { $0.pages }])
}

struct SitemapEntryView: Sendable {
  let url: URLText
  let modified: String?

  static let schema = Schema<SitemapEntryView>(
    "page",
    [
      .url("url") { $0.url },
      .text("modified") { $0.modified },
    ])
}

/// What the protocol allows one sitemap to name.
enum Sitemap {
  static let mostAddresses = 50_000
}

/// `robots.txt` (RFC 9309).
struct RobotsPage: Sendable {
  let sitemap: String?

  static let schema = Schema<RobotsPage>("robots", [.text("sitemap") { $0.sitemap }])
}

extension PageContext {
  func dataPage() -> Framed<DataPage> {
    let names = [
      "incidents.json", "incidents.csv", "incidents.geojson", "claims.csv", "sources.csv",
      "locations.csv", "schema.json",
    ]
    let files = names.map { name in
      FileView(
        link: LinkView(title: name, url: url("data/" + name)),
        description: words("file-" + name.replacing(".", with: "-")))
    }
    let sums = FileView(
      link: LinkView(title: "SHA256SUMS", url: url("SHA256SUMS")),
      description: words("file-sums"))
    var frame = PageFrame(kind: "data", title: words("nav-data"))
    frame.jsonLD = [
      dataset([
        ("incidents.json", "application/json"), ("incidents.csv", "text/csv"),
        ("incidents.geojson", "application/geo+json"), ("claims.csv", "text/csv"),
        ("sources.csv", "text/csv"), ("locations.csv", "text/csv"),
      ])
    ]
    return framed(
      DataPage(files: files + [sums], citation: citation(words("nav-data"))), frame)
  }

  func feedPage() -> Framed<FeedPage> {
    feed(feedEntries(), title: text(settings.title.value))
  }

  /// The fifty incidents that were published or updated last.
  func feedEntries() -> [FeedEntryView] {
    let entries = casebook.incidents.map { incident -> FeedEntryView in
      let header = incident.header
      let published = (header.published?.latest ?? incident.date.earliest)?.text
      let updated = header.updates.compactMap(\.date.latest).max()?.text ?? published
      let target = PagePath(.incident, id: header.id)
      return FeedEntryView(
        id: identifier(target), title: text(header.title.value), url: URLText(address(of: target)),
        published: published.map(Self.midnight), updated: Self.midnight(updated ?? "1970-01-01"),
        summary: incident.isWithdrawn ? nil : text(header.summary))
    }
    return Array(entries.sorted { ($0.updated, $0.id) > ($1.updated, $1.id) }.prefix(50))
  }

  /// The fifty latest updates of all notes.
  func correctionsFeedPage() -> Framed<FeedPage> {
    let entries = plan.corrections.prefix(50).enumerated().compactMap { number, entry in
      casebook.header(of: entry.note).map { header in
        let target = PagePath(header.kind, id: header.id)
        let view = update(entry.update, of: nil)
        let day = Self.midnight(entry.update.date.latest?.text ?? "1970-01-01")
        let summary = [view.what, view.why].compactMap(\.self).joined(separator: " ")
        return FeedEntryView(
          id: identifier(target) + "#\(day)-\(view.kind)-\(number)",
          title: "\(view.kindLabel): \(text(header.title.value))",
          url: URLText(address(of: target)), published: day, updated: day, summary: summary)
      }
    }
    return feed(entries, title: words("nav-corrections"))
  }

  private func feed(_ entries: [FeedEntryView], title: String) -> Framed<FeedPage> {
    let page = FeedPage(
      id: identifier(path), updated: entries.first?.updated ?? Self.midnight("1970-01-01"),
      own: URLText(address(of: path)), home: URLText(address(of: PagePath("index.html"))),
      entries: entries)
    return framed(page, PageFrame(kind: "feed", title: title))
  }

  /// How many sitemaps it takes to name every page.
  var sitemapParts: Int {
    Parts(of: plan.routes.count, size: Sitemap.mostAddresses).number
  }

  func sitemapPage(part: Int) -> Framed<SitemapPage> {
    let rows = Parts(of: plan.routes.count, size: Sitemap.mostAddresses).rows(part)
    let pages = plan.routes[rows].filter(\.isForReaders).map { route in
      SitemapEntryView(url: URLText(address(of: route.path)), modified: modified(route))
    }
    return framed(SitemapPage(pages: pages), PageFrame(kind: "sitemap", title: ""))
  }

  func sitemapIndexPage() -> Framed<SitemapPage> {
    let pages = (1...sitemapParts).map { number in
      SitemapEntryView(url: URLText(address(of: PagePath("sitemap-\(number).xml"))), modified: nil)
    }
    return framed(SitemapPage(pages: pages), PageFrame(kind: "sitemap", title: ""))
  }

  func robotsPage() -> Framed<RobotsPage> {
    let sitemap = settings.baseURL.map { $0 + "/sitemap.xml" }
    return framed(RobotsPage(sitemap: sitemap), PageFrame(kind: "robots", title: ""))
  }

  /// A feed's ids are absolute; a site that does not know its address names its pages by a URN.
  private func identifier(_ target: PagePath) -> String {
    settings.baseURL.map { "\($0)/\(target.encoded)" } ?? "urn:dossier:\(target.encoded)"
  }

  private func modified(_ route: Route) -> String? {
    guard case .incident(let handle) = route.content else { return nil }
    return IncidentRecord(handle, self).modified
  }

  private static func midnight(_ day: String) -> String { day + "T00:00:00Z" }
}

extension Route {
  /// Whether people read it, and search engines shall know it.
  var isForReaders: Bool {
    switch content {
    case .file, .notFound, .redirect: false
    default: true
    }
  }
}
