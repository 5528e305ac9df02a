import Mustache

/// A kind of page: its template, and the fields that the template may use.
struct PageKind<Content: PageContent>: Sendable {
  let template: String
  let schema: Schema<Framed<Content>>

  /// - Parameter name: what the content is called in the template.
  init(_ template: String, _ name: String, words: Words) {
    self.template = template
    schema = Framed.schema(name, words: words)
  }

  var entry: Entry { Entry(template, schema) }

  var listing: (template: String, fields: String) { (template, schema.listing) }
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

  init(words: Words) {
    home = PageKind("home.html", "home", words: words)
    timeline = PageKind("timeline.html", "timeline", words: words)
    incident = PageKind("incident.html", "incident", words: words)
    location = PageKind("location.html", "location", words: words)
    source = PageKind("source.html", "source", words: words)
    actor = PageKind("actor.html", "actor", words: words)
    claims = PageKind("claims.html", "claims", words: words)
    claim = PageKind("claim.html", "review", words: words)
    answers = PageKind("answers.html", "answers", words: words)
    list = PageKind("list.html", "list", words: words)
    term = PageKind("term.html", "term", words: words)
    grades = PageKind("grades.html", "grades", words: words)
    corrections = PageKind(
      "corrections.html", "corrections", words: words)
    data = PageKind("data.html", "data", words: words)
    text = PageKind("text.html", "text", words: words)
    notice = PageKind("withdrawn.html", "notice", words: words)
    notFound = PageKind("not-found.html", "not-found", words: words)
    search = PageKind("search.html", "search", words: words)
    redirect = PageKind("redirect.html", "redirect", words: words)
    feed = PageKind("feed.xml", "feed", words: words)
    sitemap = PageKind("sitemap.xml", "sitemap", words: words)
    sitemapIndex = PageKind(
      "sitemap-index.xml", "sitemap", words: words)
    robots = PageKind("robots.txt", "robots", words: words)
  }

  var entries: [Entry] {
    [
      home.entry, timeline.entry, incident.entry, location.entry, source.entry, actor.entry,
      claims.entry, claim.entry, answers.entry, list.entry, term.entry, grades.entry,
      corrections.entry, data.entry, text.entry, notice.entry, notFound.entry, search.entry,
      redirect.entry, feed.entry,
      sitemap.entry,
      sitemapIndex.entry,
      robots.entry,
    ]
  }

  /// The fields of every template.
  var listings: [(template: String, fields: String)] {
    [
      home.listing, timeline.listing, incident.listing, location.listing, source.listing,
      actor.listing,
      claims.listing, claim.listing, answers.listing, list.listing, term.listing, grades.listing,
      corrections.listing,
      data.listing, text.listing, notice.listing, notFound.listing, search.listing,
      redirect.listing, feed.listing,
      sitemap.listing,
      sitemapIndex.listing,
      robots.listing,
    ]
  }
}
