import Casebook
import Diagnostics
import Mustache
import Notes

extension PageContext {
  func summary(of header: NoteHeader) -> String? { text(header.summary) }

  /// A page's content with what all pages have around it.
  func framed<Content: PageContent>(_ content: Content, _ frame: PageFrame) -> Framed<Content> {
    Framed(
      site: site(), page: Viewed(page(frame), PageView.schema),
      words: Viewed((), words.schema), content: Viewed(content, Content.schema))
  }

  private func page(_ frame: PageFrame) -> PageView {
    let siteTitle = text(settings.title.value)
    let canonical = settings.baseURL.map { "\($0)/\(path.encoded)" }
    return PageView(
      title: frame.title,
      fullTitle: frame.title == siteTitle ? siteTitle : "\(frame.title) – \(siteTitle)",
      description: frame.description ?? text(settings.description), language: language,
      direction: words.direction.rawValue, kind: frame.kind,
      canonical: canonical.map { URLText($0) }, breadcrumbs: frame.breadcrumbs,
      isDraft: frame.isDraft, withdrawal: frame.isWithdrawn ? words("withdrawn-notice") : nil,
      jsonLD: frame.jsonLD
        + (breadcrumbList(frame.breadcrumbs, title: frame.title).map { [$0] } ?? []),
      metadata: frame.metadata, openGraph: openGraph(frame),
      feed: frame.feed.map { LinkView(title: frame.title, url: url($0)) }, isHidden: frame.isHidden)
  }

  /// What is around every page; the pages that the navigation names are marked in it.
  private func site() -> Viewed<SiteView> {
    let place = plan.navigation.firstIndex { $0.path == path } ?? -1
    return shared.sites(place) { Viewed(siteView(), SiteView.schema) }
  }

  private func siteView() -> SiteView {
    let publisher = settings.publisher
    return SiteView(
      title: text(settings.title.value), description: text(settings.description),
      language: language, home: url("index.html"), navigation: navigation(),
      publisher: text(publisher?.name),
      publisherURL: publisher?.url.map { URLText($0.encoded) },
      licence: text(settings.licence?.name),
      licenceURL: settings.licence?.url.map { URLText($0.encoded) },
      reportError: reportAddress(publisher), corrections: url("corrections.html"),
      grades: url("grades.html"),
      feed: url("feed.xml"), data: url("data.html"),
      stylesheet: url(plan.assets.stylesheet), script: plan.assets.script.map { url($0) },
      icon: plan.assets.icon.map { url($0) }, search: plan.hasSearch ? url(SearchPage.path) : nil,
      generator: "dossier",
      extras: PlainValue(settings.extras))
  }

  /// Where a reader reports an error: the publisher's own page or mailbox for it.
  private func reportAddress(_ publisher: Publisher?) -> URLText? {
    guard let address = publisher?.corrections ?? publisher?.email else { return nil }
    return URLText(address.hasPrefix("http") ? address : "mailto:" + address)
  }

  private func navigation() -> [LinkView] {
    plan.navigation.map { item in
      LinkView(
        title: item.label.map { text($0) } ?? words("nav-\(item.section)"), url: url(item.path),
        isCurrent: item.path == path)
    }
  }
}

/// What a page says of itself beyond its content.
struct PageFrame {
  let kind: String
  let title: String
  var description: String?
  var breadcrumbs: [LinkView] = []
  var isDraft = false
  var isWithdrawn = false
  var isHidden = false
  var jsonLD: [JSONText] = []
  var metadata: [MetadataView] = []
  var feed: PagePath?
}

extension PageContext {
  /// The frame of a note's page.
  func frame(of header: NoteHeader, kind: String, breadcrumbs: [LinkView]) -> PageFrame {
    PageFrame(
      kind: kind, title: text(header.title.value), description: summary(of: header),
      breadcrumbs: breadcrumbs, isDraft: header.isDraft(asOf: plan.asOf))
  }

  func section(_ name: String, _ path: String) -> LinkView {
    LinkView(title: words("nav-\(name)"), url: url(path))
  }
}
