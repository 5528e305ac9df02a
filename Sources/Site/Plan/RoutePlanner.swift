import Casebook
import Diagnostics
import Notes

/// Lists the pages of a site and finds those that want one path.
struct RoutePlanner {
  let casebook: Casebook
  let timeline: Timeline
  let corrections: Int
  let conversations: Conversations
  /// The files of the theme.
  let assets: [PlacedFile]

  func routes(log: inout DiagnosticLog) -> [Route] {
    var plan = PathBook(capacity: casebook.incidents.count * 3 / 2)
    addSections(&plan)
    addTimeline(&plan)
    addNotes(&plan)
    addAnswers(&plan)
    addTaxonomies(&plan)
    addFiles(&plan)
    occupy(&plan)
    addRedirects(&plan)
    plan.addFormerPages()
    log.append(contentsOf: plan.log)
    return plan.routes
  }

  private func addSections(_ plan: inout PathBook) {
    plan.add("index.html", .home)
    plan.add("grades.html", .grades)
    plan.add("data.html", .data)
    plan.add(PagePath.notFound.text, .notFound)
    if casebook.settings.search == .pagefind { plan.add(SearchPage.path, .search) }
    plan.add("corrections", Parts(of: corrections)) { .corrections(part: $0) }
    plan.add("locations/index", Parts(of: casebook.locations.count)) { .locations(part: $0) }
    plan.add("sources/index", Parts(of: casebook.sourceNotes.count)) { .sources(part: $0) }
    plan.add("actors/index", Parts(of: casebook.actors.count)) { .actors(part: $0) }
    plan.add("claims/index", Parts(of: casebook.claimNotes.count)) { .claims(part: $0) }
    let pages = NavigationItem.pages(of: casebook).count
    if pages > NavigationItem.shownPages {
      plan.add(NavigationItem.pagesStem, Parts(of: pages)) { .pages(part: $0) }
    }
  }

  func addTimeline(_ plan: inout PathBook) {
    plan.add("timeline/index.html", .timeline)
    for year in timeline.years { plan.add("timeline/\(yearText(year)).html", .year(year)) }
    for (number, entry) in timeline.entries.enumerated() {
      plan.add(entry.period.stem, parts(of: entry)) { .period(number, part: $0) }
    }
    if !timeline.entries.contains(where: { $0.period == .undated }) {
      // The address is part of every site's promise: readers find that nothing is undated.
      plan.add("timeline/undated.html", .period(timeline.entries.count, part: 0))
    }
  }

  private func addNotes(_ plan: inout PathBook) {
    for incident in casebook.timeOrder.incidents {
      plan.add(casebook[incident].header, .incident(incident))
    }
    for (number, location) in casebook.locations.enumerated() {
      plan.add(location.header, parts(of: location)) { .location(Handle(number), part: $0) }
    }
    for (number, source) in casebook.sourceNotes.enumerated() {
      guard let header = source.header else { continue }
      plan.add(header, parts(ofSource: number)) { .source(Handle(number), part: $0) }
    }
    for (number, actor) in casebook.actors.enumerated() {
      plan.add(actor.header, ActorLists.parts(of: actor)) {
        .actor(Handle(number), part: $0)
      }
    }
    for (number, claim) in casebook.claimNotes.enumerated() {
      if let header = claim.header { plan.add(header, .claim(Handle(number))) }
    }
    for (number, page) in casebook.pages.enumerated() {
      plan.add(page.header, .page(Handle(number)))
    }
  }

  /// Behind the pages of claims and incidents, in an order that no edit changes.
  private func addAnswers(_ plan: inout PathBook) {
    let pages = conversations.answers.keys.compactMap { note in
      casebook.header(of: note).map { (note: note, header: $0) }
    }
    for page in pages.sorted(by: { $0.header.path < $1.header.path }) {
      plan.add(behind: page.header, conversations.parts(behind: page.note)) {
        .answers(page.note, part: $0)
      }
    }
  }

  func parts(of entry: Timeline.Entry) -> Parts {
    Parts(of: entry.incidents.count, size: casebook.settings.incidentsPerPage)
  }

  func parts(of location: Location) -> Parts {
    location.header.status == .withdrawn ? .single : Parts(of: location.allIncidents.count)
  }

  func parts(ofSource number: Int) -> Parts {
    casebook.isWithdrawn(.source(Handle(number)))
      ? .single : Parts(of: casebook.citations(of: Handle(number)).count)
  }

  private func addTaxonomies(_ plan: inout PathBook) {
    for (number, taxonomy) in casebook.settings.taxonomies.enumerated() {
      plan.add(taxonomy, .taxonomy(number))
      for (place, term) in taxonomy.terms.enumerated() {
        plan.add(term, of: taxonomy, Parts(of: casebook.termIncidents[number][place].count)) {
          .term(taxonomy: number, term: place, part: $0)
        }
      }
    }
  }

  private func addFiles(_ plan: inout PathBook) {
    plan.add("feed.xml", .file(.feed))
    plan.add("robots.txt", .file(.robots))
    plan.add("corrections.xml", .file(.correctionsFeed))
    plan.add("feed.json", .file(.jsonFeed))
    addFeeds(&plan)
    addSitemap(&plan)
    for export in Export.all { plan.add(export.path, .file(.export(export))) }
  }

  /// Those that `site.yml` asks for beside the site's own.
  private func addFeeds(_ plan: inout PathBook) {
    if casebook.settings.locationFeeds {
      for (number, location) in casebook.locations.enumerated()
      where location.header.status != .withdrawn {
        plan.add(feed: .locationFeed(Handle(number)), of: location.header)
      }
    }
    if casebook.settings.actorFeeds {
      for (number, actor) in casebook.actors.enumerated()
      where actor.header.status != .withdrawn {
        plan.add(feed: .actorFeed(Handle(number)), of: actor.header)
      }
    }
  }

  /// A sitemap wants absolute addresses, so only a site that knows its own has one.
  private func addSitemap(_ plan: inout PathBook) {
    guard casebook.settings.baseURL != nil else { return }
    plan.add("sitemap.xml", .file(.sitemap))
    let parts = Parts(of: plan.routes.count, size: Sitemap.mostAddresses)
    guard parts.number > 1 else { return }
    for part in 0..<parts.number { plan.add("sitemap-\(part + 1).xml", .file(.sitemapPart(part))) }
  }

  /// What is published and not rendered.
  private func occupy(_ plan: inout PathBook) {
    for file in assets { plan.occupy(file.path, .asset, at: file.place) }
    for file in casebook.mediaFiles {
      plan.occupy(PagePath(media: file.value).path, .media, at: .range(file.range))
    }
  }

  private func addRedirects(_ plan: inout PathBook) {
    let headers =
      casebook.timeOrder.incidents.map { casebook[$0].header }
      + casebook.locations.map(\.header)
      + casebook.sourceNotes.compactMap(\.header) + casebook.actors.map(\.header)
      + casebook.claimNotes.compactMap(\.header) + casebook.pages.map(\.header)
    for header in headers {
      for redirect in header.redirects { plan.add(redirect, to: header) }
    }
  }
}
