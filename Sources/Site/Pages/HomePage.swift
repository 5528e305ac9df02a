import Casebook
import Diagnostics
import Mustache
import Notes

/// What stands on the first page.
struct HomePage: PageContent {
  let description: String?
  let totals: TotalsView
  /// Totals that others state.
  let headlineClaims: [Viewed<ClaimView>]
  let map: HTML?
  /// What the map leaves out; nil if nothing.
  let mapNote: String?
  let strip: StripView?
  let grades: [GradeCountView]
  let latest: [Viewed<IncidentSummaryView>]
  let updates: [UpdateView]
  let timeline: URLText
  let sections: [LinkView]

  static let schema = Schema<HomePage>(
    "home",
    [
      .text("description") { $0.description },
      .view("totals", TotalsView.schema) { $0.totals },
      .list("headline-claims", ClaimView.schema, shared: { $0.headlineClaims }),
      .html("map") { $0.map },
      .text("map-note") { $0.mapNote },
      .view("strip", StripView.schema) { $0.strip },
      .list("grades", GradeCountView.schema) { $0.grades },
      .list("latest", IncidentSummaryView.schema, shared: { $0.latest }),
      .list("updates", UpdateView.schema) { $0.updates },
      .url("timeline") { $0.timeline },
      .list("sections", LinkView.schema) { $0.sections },
    ])
}

extension PageContext {
  func homePage() -> Framed<HomePage> {
    let handles = casebook.timeOrder.incidents
    let shown = handles.filter { !casebook.incidents[$0.number].isWithdrawn }
    let page = HomePage(
      description: text(settings.description), totals: view(totals(of: handles)),
      headlineClaims: plan.headlineClaims.claims.map { claimElsewhere($0) },
      map: overviewMap(), mapNote: mapNote(handles),
      strip: strip(handles),
      grades: gradeCounts(), latest: summaries(shown.suffix(10).reversed()),
      updates: plan.corrections.prefix(5).map { update($0, of: link($0.note)) },
      timeline: url("timeline/index.html"), sections: sections())
    return framed(page, PageFrame(kind: "home", title: text(settings.title.value)))
  }

  /// Every list and page of the site, so that each can be reached from the first one.
  private func sections() -> [LinkView] {
    let lists = ["timeline", "locations", "claims", "actors", "sources"].map { name in
      section(name, "\(name)/index.html")
    }
    let taxonomies = settings.taxonomies.map { taxonomy in
      LinkView(title: text(taxonomy.label), url: url("\(taxonomy.id)/index.html"))
    }
    let rest = ["grades", "corrections", "data"].map { section($0, "\($0).html") }
    let pages = casebook.pages.lazy.map(\.header).filter { $0.status != .withdrawn }
    return lists + taxonomies + rest + pages.map { link($0) }
  }
}
