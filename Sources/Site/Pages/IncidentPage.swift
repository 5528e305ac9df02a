import Casebook
import Diagnostics
import Mustache
import Notes

/// What stands on an incident's page.
struct IncidentPage: PageContent {
  let id: String
  let date: Viewed<DateView>
  let time: String?
  let timezone: String?
  let places: [Viewed<PlaceLineView>]
  let position: PositionView?
  let map: HTML?
  let grade: Viewed<GradeView>?
  let gradeReason: String?
  let killed: Viewed<CountView>
  let injured: Viewed<CountView>
  let editorsKilled: Viewed<CountView>?
  let editorsInjured: Viewed<CountView>?
  let actors: [InvolvedView]
  let terms: [TermListView]
  let summary: String?
  let tally: [ClaimTallyView]
  /// "4 sources"; nil for none.
  let sourceCount: String?
  let claims: [Viewed<ClaimView>]
  let claimColumns: ClaimColumns
  let threads: [ThreadView]
  let ratedClaims: [Viewed<ClaimView>]
  let body: HTML?
  let victims: [VictimView]
  let media: [MediaView]
  let references: [ReferenceView]
  let updates: [UpdateView]
  let related: [Viewed<IncidentSummaryView>]
  let nearby: [NearbyView]
  let codes: [String]
  let previous: LinkView?
  let next: LinkView?
  let citation: String
  let noteFile: String
  let tags: [String]
  let extras: PlainValue

  static let schema = Schema<IncidentPage>(
    "incident",
    [
      .text("id") { $0.id },
      .view("date", DateView.schema, shared: { $0.date }),
      .text("time") { $0.time },
      .text("timezone") { $0.timezone },
      .list("places", PlaceLineView.schema, shared: { $0.places }),
      .view("position", PositionView.schema) { $0.position },
      .html("map") { $0.map },
      .view("grade", GradeView.schema, shared: { $0.grade }),
      .text("grade-reason") { $0.gradeReason },
      .view("killed", CountView.schema, shared: { $0.killed }),
      .view("injured", CountView.schema, shared: { $0.injured }),
      .view("editors-killed", CountView.schema, shared: { $0.editorsKilled }),
      .view("editors-injured", CountView.schema, shared: { $0.editorsInjured }),
      .list("actors", InvolvedView.schema) { $0.actors },
      .list("terms", TermListView.schema) { $0.terms },
      .text("summary") { $0.summary },
      .list("tally", ClaimTallyView.schema) { $0.tally },
      .text("source-count") { $0.sourceCount },
      .list("claims", ClaimView.schema, shared: { $0.claims }),
      .view("columns", ClaimColumns.schema) { $0.claimColumns },
      .list("threads", ThreadView.schema) { $0.threads },
      .list("rated-claims", ClaimView.schema, shared: { $0.ratedClaims }),
      .html("body") { $0.body },
      .list("victims", VictimView.schema) { $0.victims },
      .list("media", MediaView.schema) { $0.media },
      .list("references", ReferenceView.schema) { $0.references },
      .list("updates", UpdateView.schema) { $0.updates },
      .list("related", IncidentSummaryView.schema, shared: { $0.related }),
      .list("nearby", NearbyView.schema) { $0.nearby },
      .texts("codes") { $0.codes },
      .view("previous", LinkView.schema) { $0.previous },
      .view("next", LinkView.schema) { $0.next },
      .flag("has-neighbours") { $0.previous != nil || $0.next != nil },
      .text("citation") { $0.citation },
      .text("note-file") { $0.noteFile }, .texts("tags") { $0.tags },
      .values("x") { $0.extras },
    ])
}

extension PageContext {
  func incidentPage(_ handle: Handle<Incident>) -> Framed<IncidentPage> {
    let incident = casebook.incidents[handle.number]
    let header = incident.header
    let marks = ReferenceMarks(incident.references)
    // What was said of this incident alone belongs into its table, wherever it was written down;
    // what was said of several stands among the answers.
    let rated = casebook.ratedClaims(about: handle)
    let own = rated.filter { casebook.claims[$0.number].incidents.count == 1 }
    let said = incident.claims + own
    let claims = said.enumerated().map { number, claim in
      self.claim(
        claim, marks: marks,
        anchor: number < incident.claims.count
          ? Self.anchor(of: casebook.claims[claim.number], number: number) : nil)
    }
    // A claim is shown in the table, in a thread, among the rated ones: it is one view.
    let made = Dictionary(uniqueKeysWithValues: zip(said, claims))
    let view = { claim in made[claim] ?? self.claim(claim, marks: marks) }
    let killed = count(incident.killed)
    let title = text(header.title.value)
    let page = IncidentPage(
      id: header.id, date: date(incident.date),
      time: TimeWording(words: words).text(incident.times),
      timezone: settings.timezone, places: incident.locations.map { placeLine($0) },
      position: incident.position.map { position($0) }, map: map(of: incident),
      grade: sharedGrade(incident.grade),
      gradeReason: text(incident.gradeReason), killed: killed, injured: count(incident.injured),
      editorsKilled: incident.editorsKilled.map { count($0) },
      editorsInjured: incident.editorsInjured.map { count($0) },
      actors: incident.actors.map { involved($0) }, terms: termLists(incident.terms),
      summary: text(header.summary),
      tally: tally(table: said, rated: rated),
      sourceCount: !incident.references.isEmpty
        ? words.plural("sources-count", incident.references.count) : nil,
      claims: claims, claimColumns: ClaimColumns(said.map { casebook.claims[$0.number] }),
      threads: threads(incident.claims + rated) { view($0) },
      ratedClaims: rated.map { view($0) },
      body: body(incident.body), victims: victims(of: incident),
      media: incident.media.map { media($0, marks: marks) },
      references: references(incident.references), updates: updates(header),
      related: summaries(casebook.related(to: handle)),
      nearby: nearby(handle), codes: incident.codes,
      previous: neighbour(of: handle, -1), next: neighbour(of: handle, 1),
      citation: citation(title), noteFile: header.relativePath, tags: header.tags.map(\.value),
      extras: PlainValue(header.extras))
    var frame = frame(
      of: header, kind: "incident", breadcrumbs: [section("timeline", "timeline/index.html")])
    frame.breadcrumbs += [periodLink(Timeline.period(of: incident.date))]
    frame.jsonLD = [article(header)]
    frame.metadata = citationMetadata(header)
    return framed(page, frame)
  }

  func neighbour(of incident: Handle<Incident>, _ distance: Int) -> LinkView? {
    casebook.timeOrder.neighbour(of: incident, distance).map { link($0) }
  }

  /// The list of the timeline that an incident stands in.
  func periodLink(_ period: Timeline.Period) -> LinkView {
    LinkView(title: title(of: period), url: url(Parts.path(period.stem, part: 0)))
  }

  func title(of period: Timeline.Period) -> String {
    switch period {
    case .month(let year, let month): dates.text(year: year, month: month)
    case .year(let year): words("year-without-month", ["year": dates.text(year: year)])
    case .undated: words("undated")
    }
  }

  /// How to cite this page: publisher, title, site, address where the site has one.
  func citation(_ title: String) -> String {
    let parts = [
      text(settings.publisher?.name), words("quoted", ["text": title]), text(settings.title.value),
      settings.baseURL.map { "\($0)/\(path.encoded)" },
    ]
    return parts.compactMap(\.self).joined(separator: words("comma")) + "."
  }
}
