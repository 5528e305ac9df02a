import Mustache

/// A kind of page: its template, and the fields that the template may use.
struct PageKind<Content: PageContent>: Sendable {
  let template: String
  let schema: Schema<Framed<Content>>

  /// Kinds come from a registry, so that none is left out of what is made from all of them.
  fileprivate init(_ template: String, _ schema: Schema<Framed<Content>>) {
    self.template = template
    self.schema = schema
  }
}

/// Makes kinds of pages and remembers them.
private struct PageKindRegistry {
  let words: Words
  private(set) var entries: [Entry] = []
  private(set) var listings: [(template: String, fields: String)] = []

  init(words: Words) {
    self.words = words
  }

  /// - Parameter name: what the content is called in the template.
  mutating func kind<Content>(_ template: String, _ name: String) -> PageKind<Content> {
    let schema = Framed<Content>.schema(name, words: words)
    entries.append(Entry(template, schema))
    listings.append((template, schema.listing))
    return PageKind(template, schema)
  }
}

/// Every kind of page.
struct PageKinds: Sendable {
  let home: PageKind<HomePage>
  let timeline: PageKind<TimelinePage>
  let incident: PageKind<IncidentPage>
  let location: PageKind<LocationPage>
  let source: PageKind<SourcePage>
  let actor: PageKind<ActorPage>
  let claims: PageKind<ClaimsPage>
  let claim: PageKind<ClaimPage>
  let list: PageKind<EntryListPage>
  let term: PageKind<TermPage>
  let grades: PageKind<GradesPage>
  let corrections: PageKind<CorrectionsPage>
  let data: PageKind<DataPage>
  let text: PageKind<TextPage>
  let notFound: PageKind<NotFoundPage>
  let search: PageKind<SearchPage>
  let redirect: PageKind<RedirectPage>
  let feed: PageKind<FeedPage>
  let sitemap: PageKind<SitemapPage>
  let sitemapIndex: PageKind<SitemapPage>
  let robots: PageKind<RobotsPage>

  /// What the templates of a theme are checked against.
  let entries: [Entry]
  /// The fields of every template.
  let listings: [(template: String, fields: String)]

  init(words: Words) {
    var registry = PageKindRegistry(words: words)
    home = registry.kind("home.html", "home")
    timeline = registry.kind("timeline.html", "timeline")
    incident = registry.kind("incident.html", "incident")
    location = registry.kind("location.html", "location")
    source = registry.kind("source.html", "source")
    actor = registry.kind("actor.html", "actor")
    claims = registry.kind("claims.html", "claims")
    claim = registry.kind("claim.html", "review")
    list = registry.kind("list.html", "list")
    term = registry.kind("term.html", "term")
    grades = registry.kind("grades.html", "grades")
    corrections = registry.kind("corrections.html", "corrections")
    data = registry.kind("data.html", "data")
    text = registry.kind("text.html", "text")
    notFound = registry.kind("not-found.html", "not-found")
    search = registry.kind("search.html", "search")
    redirect = registry.kind("redirect.html", "redirect")
    feed = registry.kind("feed.xml", "feed")
    sitemap = registry.kind("sitemap.xml", "sitemap")
    sitemapIndex = registry.kind("sitemap-index.xml", "sitemap")
    robots = registry.kind("robots.txt", "robots")
    entries = registry.entries
    listings = registry.listings
  }
}
