import Casebook
public import Diagnostics
import Mustache

/// The templates of a site, each with the schema of the pages that it is for.
public struct SiteTemplates: Sendable {
  private let set: TemplateSet
  private let kinds: PageKinds

  /// Compiles a theme's templates against the fields of the pages.
  ///
  /// - Parameter log: takes what is wrong with the templates.
  public init(_ theme: Theme, words: Words, log: inout DiagnosticLog) {
    let files = theme.templates.map {
      TemplateFile(name: $0.name, source: $0.source, bytes: $0.bytes)
    }
    kinds = PageKinds(words: words)
    set = TemplateSet.compile(files, entries: kinds.all.map(\.entry), log: &log)
    let standard = DefaultTheme.files.map(\.name)
    for file in theme.templates
    where set.unused.contains(file.name) && !standard.contains(file.name) {
      let nearest = suggestions(for: file.name, among: standard, limit: 1).first
      log.report(
        ThemeProblem.unusedTemplate(file.name, nearest: nearest),
        at: SourceRange(file.source, 0, 0))
    }
  }

  /// The fields of a template as text; of all templates if none is named.
  public static func fields(of template: String?) -> String {
    let words = Words.standard
    return PageKinds(words: words).all
      .filter { template == nil || $0.template == template }
      .map { "\($0.template)\n\($0.listing)\n" }.joined()
  }

  /// Renders a page or a file for machines.
  ///
  /// - Parameters:
  ///   - views: what pages that were rendered before on this thread have left.
  ///   - bytes: takes the page in place of what it held. To use one array for all pages saves the
  ///     time to find memory for each.
  public func render(
    _ route: Route, of plan: SitePlan, sharing views: SharedViews, into bytes: inout [UInt8]
  ) {
    let context = PageContext(plan, at: route.path, sharing: views)
    bytes.removeAll(keepingCapacity: true)
    if let note = route.note, plan.casebook.isWithdrawn(note) {
      return write(kinds.notice, context.noticePage(note), &bytes)
    }
    switch route.content {
    case .home: write(kinds.home, context.homePage(), &bytes)
    case .timeline: write(kinds.timeline, context.timelinePage(), &bytes)
    case .year(let year): write(kinds.timeline, context.yearPage(year), &bytes)
    case .period(let number, let part):
      write(kinds.timeline, context.periodPage(number, part: part), &bytes)
    case .incident(let handle): write(kinds.incident, context.incidentPage(handle), &bytes)
    case .locations(let part): write(kinds.list, context.locationsPage(part: part), &bytes)
    case .location(let handle, let part):
      write(kinds.location, context.locationPage(handle, part: part), &bytes)
    case .sources(let part): write(kinds.list, context.sourcesPage(part: part), &bytes)
    case .source(let handle, let part):
      write(kinds.source, context.sourcePage(handle, part: part), &bytes)
    case .actors(let part): write(kinds.list, context.actorsPage(part: part), &bytes)
    case .actor(let handle, let part):
      write(kinds.actor, context.actorPage(handle, part: part), &bytes)
    case .claims(let part): write(kinds.claims, context.claimsPage(part: part), &bytes)
    case .claim(let handle): write(kinds.claim, context.claimPage(handle), &bytes)
    case .answers(let note, let part):
      write(kinds.answers, context.answersPage(note, part: part), &bytes)
    case .taxonomy(let number): write(kinds.list, context.taxonomyPage(number), &bytes)
    case .term(let taxonomy, let term, let part):
      write(
        kinds.term, context.termPage(taxonomy: taxonomy, term: term, part: part), &bytes)
    case .grades: write(kinds.grades, context.gradesPage(), &bytes)
    case .corrections(let part):
      write(kinds.corrections, context.correctionsPage(part: part), &bytes)
    case .data: write(kinds.data, context.dataPage(), &bytes)
    case .pages(let part): write(kinds.list, context.pagesPage(part: part), &bytes)
    case .page(let handle): write(kinds.text, context.textPage(handle), &bytes)
    case .notFound: write(kinds.notFound, context.notFoundPage(), &bytes)
    case .search: write(kinds.search, context.searchPage(), &bytes)
    case .redirect(let target), .formerPage(let target):
      write(kinds.redirect, context.redirectPage(to: target), &bytes)
    case .file(let file): render(file, context, &bytes)
    }
  }

  private func render(_ file: SiteFile, _ context: PageContext, _ bytes: inout [UInt8]) {
    switch file {
    case .feed: write(kinds.feed, context.feedPage(), &bytes)
    case .correctionsFeed: write(kinds.feed, context.correctionsFeedPage(), &bytes)
    case .locationFeed(let handle): write(kinds.feed, context.locationFeedPage(handle), &bytes)
    case .actorFeed(let handle): write(kinds.feed, context.actorFeedPage(handle), &bytes)
    case .sitemap:
      if context.sitemapParts > 1 {
        write(kinds.sitemapIndex, context.sitemapIndexPage(), &bytes)
      } else {
        write(kinds.sitemap, context.sitemapPage(part: 0), &bytes)
      }
    case .sitemapPart(let part): write(kinds.sitemap, context.sitemapPage(part: part), &bytes)
    case .jsonFeed: bytes = JSONFeed(context: context).bytes()
    case .robots: write(kinds.robots, context.robotsPage(), &bytes)
    case .export(let export): bytes = export.bytes(context)
    }
  }

  private func write<Content: PageContent>(
    _ kind: PageKind<Content>, _ page: Framed<Content>, _ bytes: inout [UInt8]
  ) {
    set.render(kind.template, Viewed(page, kind.schema), into: &bytes)
  }
}
