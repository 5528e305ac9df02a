import Casebook
import Mustache
import Notes

/// What stands on the page of a taxonomy's term.
struct TermPage: PageContent {
  let definition: String?
  let totals: TotalsView
  let filters: [FilterView]
  let incidents: [Viewed<IncidentSummaryView>]
  /// Claims that name the term, of any incident.
  let claims: [Viewed<ClaimView>]
  let pager: PagerView?

  static let schema = Schema<TermPage>(
    "term",
    [
      .text("definition") { $0.definition },
      .view("totals", TotalsView.schema) { $0.totals },
      .list("filters", FilterView.schema) { $0.filters },
      .list("incidents", IncidentSummaryView.schema, shared: { $0.incidents }),
      .list("claims", ClaimView.schema, shared: { $0.claims }),
      .view("pager", PagerView.schema) { $0.pager },
    ])
}

extension PageContext {
  func termPage(taxonomy number: Int, term place: Int, part: Int) -> Framed<TermPage> {
    let taxonomy = settings.taxonomies[number]
    let term = taxonomy.terms[place]
    let incidents = casebook.termIncidents[number][place]
    let parts = Parts(of: incidents.count)
    let page = TermPage(
      definition: text(term.definition), totals: view(totals(of: incidents)),
      filters: filters(incidents[parts.rows(part)]),
      incidents: summaries(incidents[parts.rows(part)]),
      claims: part == 0
        ? casebook.termClaims[number][place].map {
          claimElsewhere($0)
        } : [],
      pager: pager(stem: "\(taxonomy.id)/\(term.id)", part, parts))
    let above = LinkView(title: text(taxonomy.label), url: url("\(taxonomy.id)/index.html"))
    return framed(
      page, PageFrame(kind: "term", title: text(term.label), breadcrumbs: [above]))
  }
}
