import Casebook
import Diagnostics
import Mustache
import Notes

/// What stands on the page of a withdrawn note, whatever its kind: nothing of what it said.
struct NoticePage: PageContent {
  let withdrawn: Viewed<DateView>?
  let reason: String?
  let replacements: [LinkView]
  /// When a withdrawn incident happened.
  let date: Viewed<DateView>?
  let published: Viewed<DateView>?
  let previous: LinkView?
  let next: LinkView?

  static let schema = Schema<NoticePage>(
    "notice",
    [
      .view("withdrawn", DateView.schema, shared: { $0.withdrawn }),
      .text("reason") { $0.reason },
      .list("replacements", LinkView.schema) { $0.replacements },
      .view("date", DateView.schema, shared: { $0.date }),
      .view("published", DateView.schema, shared: { $0.published }),
      .view("previous", LinkView.schema) { $0.previous },
      .view("next", LinkView.schema) { $0.next },
      .flag("has-neighbours") { $0.previous != nil || $0.next != nil },
    ])
}

extension PageContext {
  /// The page of a withdrawn note.
  func noticePage(_ note: NoteReference) -> Framed<NoticePage> {
    let header = casebook.header(of: note)
    let withdrawal = header?.withdrawal
    var incident: Handle<Incident>?
    if case .incident(let handle) = note { incident = handle }
    let page = NoticePage(
      withdrawn: withdrawal?.date.map { date($0.value) },
      reason: text(withdrawal?.reason),
      replacements: casebook.replacements(of: note).compactMap { link($0) },
      date: incident.map { date(casebook[$0].date) },
      published: header?.published.map { date($0.value) },
      previous: incident.flatMap { neighbour(of: $0, -1) },
      next: incident.flatMap { neighbour(of: $0, 1) })
    return framed(
      page,
      PageFrame(
        kind: "withdrawn", title: text(header?.title.value) ?? "",
        description: text(withdrawal?.reason), breadcrumbs: breadcrumbs(header?.kind),
        isWithdrawn: true))
  }

  private func breadcrumbs(_ kind: NoteKind?) -> [LinkView] {
    switch kind {
    case .incident: [section("timeline", "timeline/index.html")]
    case .location: [section("locations", "locations/index.html")]
    case .source: [section("sources", "sources/index.html")]
    case .actor: [section("actors", "actors/index.html")]
    case .claim: [section("claims", "claims/index.html")]
    case .page, nil: []
    }
  }
}
