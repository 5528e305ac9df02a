import Casebook
import Diagnostics
import Mustache
import Notes

/// What stands on a location's page.
struct LocationPage: PageContent {
  let names: [NameView]
  let kind: String?
  let position: PositionView?
  let map: HTML?
  /// What the map leaves out; nil if nothing.
  let mapNote: String?
  let isProtected: Bool
  let body: HTML?
  let references: [ReferenceView]
  let places: [EntryView]
  let totals: TotalsView
  let strip: StripView?
  let filters: [FilterView]
  let incidents: [Viewed<IncidentSummaryView>]
  let pager: PagerView?
  let geonames: URLText?
  let wikidata: URLText?
  let updates: [UpdateView]
  let noteFile: String
  let tags: [String]
  let extras: PlainValue

  static let schema = Schema<LocationPage>(
    "location",
    [
      .list("names", NameView.schema) { $0.names },
      .text("kind") { $0.kind },
      .view("position", PositionView.schema) { $0.position },
      .html("map") { $0.map },
      .text("map-note") { $0.mapNote },
      .flag("is-protected") { $0.isProtected },
      .html("body") { $0.body },
      .list("references", ReferenceView.schema) { $0.references },
      .list("entries", EntryView.schema) { $0.places },
      .view("columns", EntryColumns.schema) { EntryColumns($0.places) },
      .view("totals", TotalsView.schema) { $0.totals },
      .view("strip", StripView.schema) { $0.strip },
      .list("filters", FilterView.schema) { $0.filters },
      .list("incidents", IncidentSummaryView.schema, shared: { $0.incidents }),
      .view("pager", PagerView.schema) { $0.pager },
      .url("geonames") { $0.geonames },
      .url("wikidata") { $0.wikidata },
      .list("updates", UpdateView.schema) { $0.updates },
      .text("note-file") { $0.noteFile }, .texts("tags") { $0.tags },
      .values("x") { $0.extras },
    ])
}

extension PageContext {
  func locationPage(_ handle: Handle<Location>, part: Int) -> Framed<LocationPage> {
    let location = casebook.locations[handle.number]
    let header = location.header
    let parts = Parts(of: location.allIncidents.count)
    let title = text(header.title.value)
    let anchors = shared.periods(handle) { PeriodAnchors(location.allIncidents, in: casebook) }
    let page = LocationPage(
      names: otherNames(location.names, title: title),
      kind: location.kind.map { words("location-\($0.rawValue)") },
      position: location.position.map { position($0) },
      map: part == 0 ? map(of: location, handle) : nil,
      mapNote: part == 0 ? mapNote(location.allIncidents) : nil,
      isProtected: location.isProtected,
      body: part == 0 ? body(location.body) : nil,
      references: part == 0 ? references(location.references) : [],
      places: part == 0 ? casebook.shownChildren(of: location).map { placeEntry($0) } : [],
      totals: view(plan.locationTotals[handle.number]),
      strip: part == 0 ? strip(of: location, parts, anchors) : nil,
      filters: filters(location.allIncidents[parts.rows(part)]),
      incidents: parts.rows(part).map { row in
        let incident = location.allIncidents[row]
        return anchors.anchor(of: row).map { summary(incident, role: nil, dayAnchor: $0) }
          ?? summary(incident)
      },
      pager: pager(stem: stem(of: header), part, parts),
      geonames: location.geonames.map { URLText("https://www.geonames.org/" + identifier($0)) },
      wikidata: location.wikidata.map { wikidataAddress($0) },
      updates: part == 0 ? updates(header) : [],
      noteFile: header.relativePath, tags: header.tags.map(\.value),
      extras: PlainValue(header.extras))
    let above = casebook.shownPath(to: handle).dropLast().map { link($0) }
    var frame = frame(
      of: header, kind: "location",
      breadcrumbs: [section("locations", "locations/index.html")] + above)
    if settings.locationFeeds { frame.feed = PagePath(feedOf: header) }
    return framed(page, frame)
  }

  /// The strip of a place, whose bars lead to the place's own list.
  private func strip(
    of location: Location, _ parts: Parts, _ anchors: PeriodAnchors
  ) -> StripView? {
    strip(location.allIncidents) { period, areMonths in
      anchors.row(of: period, areMonths: areMonths).map { row in
        url(
          Parts.path(stem(of: location.header), part: row / parts.size),
          fragment: anchors.anchor(of: row))
      }
    }
  }

  private func placeEntry(_ handle: Handle<Location>) -> EntryView {
    let location = casebook.locations[handle.number]
    let link = link(handle)
    return EntryView(
      link: link, names: otherNames(location.names, title: link.title),
      kind: location.kind.map { words("location-\($0.rawValue)") }, level: 0, detail: nil,
      incidents: words.number(location.allIncidents.count),
      killed: count(plan.locationTotals[handle.number].killed),
      status: status(of: location.header))
  }

  /// The path of a note's page without its ending.
  func stem(of header: NoteHeader) -> String {
    String(PagePath(header.kind, id: header.id).text.dropLast(5))
  }

  func wikidataAddress(_ item: String) -> URLText {
    URLText("https://www.wikidata.org/wiki/" + identifier(item))
  }

  private func identifier(_ text: String) -> String { PagePath(text).encoded }
}
