import Casebook
import Diagnostics
import Mustache
import Notes

/// A location in the gazetteer's table, or any other thing with a number of incidents.
struct EntryView {
  let link: LinkView
  let names: [NameView]
  let kind: String?
  /// How deep it lies in a tree, from 0.
  let level: Int
  let detail: String?
  /// A number in the digits of the language; nil for what has no incidents.
  let incidents: String?
  let killed: Viewed<CountView>?
  /// "Draft", "withdrawn"; nil for what is published.
  var status: String?

  /// Of a withdrawn note nothing but its link.
  static func withdrawn(_ link: LinkView, status: String) -> EntryView {
    EntryView(
      link: link, names: [], kind: nil, level: 0, detail: nil, incidents: "", killed: nil,
      status: status)
  }

  static let schema = Schema<EntryView>(
    "entry",
    [
      .view("link", LinkView.schema) { $0.link },
      .list("names", NameView.schema) { $0.names },
      .text("kind") { $0.kind },
      .number("level") { $0.level },
      .text("detail") { $0.detail },
      .text("incidents") { $0.incidents },
      .view("killed", CountView.schema, shared: { $0.killed }),
      .text("status") { $0.status },
    ])
}

/// A list of locations, sources, actors or terms.
struct EntryListPage: PageContent {
  let introduction: String?
  let entries: [EntryView]
  let pager: PagerView?

  static let schema = Schema<EntryListPage>(
    "list",
    [
      .text("introduction") { $0.introduction },
      .list("entries", EntryView.schema) { $0.entries },
      .view("columns", EntryColumns.schema) { EntryColumns($0.entries) },
      .view("pager", PagerView.schema) { $0.pager },
    ])
}

extension PageContext {
  func locationsPage(part: Int) -> Framed<EntryListPage> {
    let parts = Parts(of: plan.gazetteer.rows.count)
    let entries = plan.gazetteer.rows[parts.rows(part)].map { row -> EntryView in
      let location = casebook.locations[row.location.number]
      let link = link(row.location)
      if location.header.status == .withdrawn {
        return .withdrawn(link, status: words("withdrawn"))
      }
      return EntryView(
        link: link, names: otherNames(location.names, title: link.title),
        kind: location.kind.map { words("location-\($0.rawValue)") }, level: row.level,
        detail: nil, incidents: words.number(location.allIncidents.count),
        killed: count(plan.locationTotals[row.location.number].killed),
        status: status(of: location.header))
    }
    return listPage("locations", entries, stem: "locations/index", part, parts)
  }

  func actorsPage(part: Int) -> Framed<EntryListPage> {
    let parts = Parts(of: casebook.actors.count)
    let entries = parts.rows(part).map { number -> EntryView in
      let actor = casebook.actors[number]
      let link = link(actor.header)
      if actor.header.status == .withdrawn {
        return .withdrawn(link, status: words("withdrawn"))
      }
      return EntryView(
        link: link, names: otherNames(actor.names, title: link.title),
        kind: actor.kind.map { words("actor-\($0.rawValue)") }, level: 0,
        detail: words.plural("claims-count", actor.claims.count),
        incidents: words.number(actor.incidents.count), killed: nil,
        status: status(of: actor.header))
    }
    return listPage("actors", entries, stem: "actors/index", part, parts)
  }

  func sourcesPage(part: Int) -> Framed<EntryListPage> {
    let sources = casebook.sourceNotes.indices
    let parts = Parts(of: sources.count)
    let entries = sources[parts.rows(part)].compactMap { number -> EntryView? in
      let source = casebook.sources[number]
      guard let header = source.header else { return nil }
      if header.status == .withdrawn {
        return .withdrawn(link(header), status: words("withdrawn"))
      }
      let details = [
        source.publisher.map { party($0).subject.name },
        source.record.date.map { date($0.value).subject.text },
      ]
      return EntryView(
        link: link(header), names: [],
        kind: source.record.kind.map { words("source-\($0.rawValue)") }, level: 0,
        detail: details.compactMap(\.self).joined(separator: words("comma")),
        incidents: words.number(citingIncidents(Handle(number)).count), killed: nil,
        status: status(of: header))
    }
    return listPage("sources", entries, stem: "sources/index", part, parts)
  }

  /// The site's own pages, which are too many to be named on every page.
  func pagesPage(part: Int) -> Framed<EntryListPage> {
    let pages = NavigationItem.pages(of: casebook)
    let parts = Parts(of: pages.count)
    let entries = pages[parts.rows(part)].map { header in
      EntryView(
        link: link(header), names: [], kind: nil, level: 0, detail: summary(of: header),
        incidents: nil, killed: nil, status: status(of: header))
    }
    return listPage("pages", entries, stem: NavigationItem.pagesStem, part, parts)
  }

  func taxonomyPage(_ number: Int) -> Framed<EntryListPage> {
    let taxonomy = settings.taxonomies[number]
    let entries = taxonomy.terms.enumerated().map { place, term in
      let incidents = casebook.termIncidents[number][place]
      return EntryView(
        link: LinkView(title: text(term.label), url: url("\(taxonomy.id)/\(term.id).html")),
        names: [], kind: nil, level: 0, detail: text(term.definition),
        incidents: words.number(incidents.count), killed: count(totals(of: incidents).killed))
    }
    let page = EntryListPage(introduction: nil, entries: entries, pager: nil)
    return framed(
      page,
      PageFrame(
        kind: "taxonomy", title: text(taxonomy.label),
        breadcrumbs: [section("timeline", "timeline/index.html")]))
  }

  /// What lists say of a note that is withdrawn, or not published yet.
  func status(of header: NoteHeader) -> String? {
    if header.status == .withdrawn { return words("withdrawn") }
    return header.isDraft(asOf: plan.asOf) ? words("draft") : nil
  }

  /// The incidents that cite a source, themselves or in a claim, each once, in time.
  func citingIncidents(_ source: Handle<Source>) -> [Handle<Incident>] {
    var incidents: Set<Handle<Incident>> = []
    for citation in casebook.citations(of: source) {
      switch citation.citer {
      case .incident(let incident): incidents.insert(incident)
      case .claim(let claim): incidents.formUnion(casebook.claims[claim.number].incidents)
      case .note: continue
      }
    }
    return casebook.timeOrder.sorted(incidents)
  }

  private func listPage(
    _ name: String, _ entries: [EntryView], stem: String, _ part: Int, _ parts: Parts
  ) -> Framed<EntryListPage> {
    let introduction = words.has("\(name)-introduction") ? words("\(name)-introduction") : nil
    let page = EntryListPage(
      introduction: introduction, entries: entries, pager: pager(stem: stem, part, parts))
    return framed(page, PageFrame(kind: name, title: words("nav-\(name)")))
  }
}
