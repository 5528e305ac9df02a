import Casebook
import Diagnostics
import Mustache
import Notes

/// A sitemap (sitemaps.org, protocol 0.9).
struct SitemapPage: PageContent {
  let pages: [SitemapEntryView]

  static let schema = Schema<SitemapPage>(
    "sitemap", [.list("pages", SitemapEntryView.schema) { $0.pages }])
}

struct SitemapEntryView {
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
struct RobotsPage: PageContent {
  let sitemap: String?

  static let schema = Schema<RobotsPage>("robots", [.text("sitemap") { $0.sitemap }])
}

extension PageContext {
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

  private func modified(_ route: Route) -> String? {
    guard case .incident(let handle) = route.content else { return nil }
    return IncidentRecord(handle, self).modified
  }
}

extension Route {
  /// Whether people read it, and search engines shall know it.
  var isForReaders: Bool {
    switch content {
    case .file, .notFound, .redirect, .formerPage, .search: false
    default: true
    }
  }
}
