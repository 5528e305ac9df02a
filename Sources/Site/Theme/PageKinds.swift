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
  private(set) var all: [any AnyPageKind] = []

  init(words: Words) {
    self.words = words
  }

  /// - Parameter name: what the content is called in the template.
  mutating func kind<Content>(_ template: String, _ name: String) -> PageKind<Content> {
    let kind = PageKind<Content>(template, Framed.schema(name, words: words))
    all.append(kind)
    return kind
  }
}

/// What can be said of a kind of page whatever its content.
protocol AnyPageKind: Sendable {
  var template: String { get }
  /// For the compiler of templates.
  var entry: Entry { get }
  /// The fields as text.
  var listing: String { get }
  /// The kinds of views that its template can name, the whole page first.
  var views: [ViewListing] { get }
}

extension PageKind: AnyPageKind {
  var entry: Entry { Entry(template, schema) }
  var listing: String { schema.listing }
  var views: [ViewListing] { schema.views }
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
  let answers: PageKind<AnswersPage>
  let list: PageKind<EntryListPage>
  let term: PageKind<TermPage>
  let grades: PageKind<GradesPage>
  let corrections: PageKind<CorrectionsPage>
  let data: PageKind<DataPage>
  let text: PageKind<TextPage>
  let notice: PageKind<NoticePage>
  let notFound: PageKind<NotFoundPage>
  let search: PageKind<SearchPage>
  let redirect: PageKind<RedirectPage>
  let feed: PageKind<FeedPage>
  let sitemap: PageKind<SitemapPage>
  let sitemapIndex: PageKind<SitemapPage>
  let robots: PageKind<RobotsPage>

  let all: [any AnyPageKind]

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
    answers = registry.kind("answers.html", "answers")
    list = registry.kind("list.html", "list")
    term = registry.kind("term.html", "term")
    grades = registry.kind("grades.html", "grades")
    corrections = registry.kind("corrections.html", "corrections")
    data = registry.kind("data.html", "data")
    text = registry.kind("text.html", "text")
    notice = registry.kind("withdrawn.html", "notice")
    notFound = registry.kind("not-found.html", "not-found")
    search = registry.kind("search.html", "search")
    redirect = registry.kind("redirect.html", "redirect")
    feed = registry.kind("feed.xml", "feed")
    sitemap = registry.kind("sitemap.xml", "sitemap")
    sitemapIndex = registry.kind("sitemap-index.xml", "sitemap")
    robots = registry.kind("robots.txt", "robots")
    all = registry.all
  }
}
