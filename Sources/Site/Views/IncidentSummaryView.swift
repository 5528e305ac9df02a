import Mustache

/// An incident in a list.
struct IncidentSummaryView {
  let title: String
  let language: String?
  let url: URLText
  let date: Viewed<DateView>
  let places: [Viewed<LinkView>]
  let grade: Viewed<GradeView>?
  let killed: Viewed<CountView>
  let injured: Viewed<CountView>
  let summary: String?
  let isWithdrawn: Bool
  let isDraft: Bool
  /// In which role an actor is named, on the actor's page.
  let role: String?
  /// Ids of terms, actors and the year, for filters.
  let filterTerms: String
  /// The fragment of its day or period, for the first incident of it.
  let dayAnchor: String?

  static let schema = Schema<IncidentSummaryView>(
    "incident summary",
    [
      .text("title") { $0.title },
      .text("language") { $0.language },
      .url("url") { $0.url },
      .view("date", DateView.schema, shared: { $0.date }),
      .list("places", LinkView.schema, shared: { $0.places }),
      .view("grade", GradeView.schema, shared: { $0.grade }),
      .view("killed", CountView.schema, shared: { $0.killed }),
      .view("injured", CountView.schema, shared: { $0.injured }),
      .text("summary") { $0.summary },
      .flag("is-withdrawn") { $0.isWithdrawn },
      .flag("is-draft") { $0.isDraft },
      .text("role") { $0.role },
      .text("filter-terms") { $0.filterTerms },
      .text("day-anchor") { $0.dayAnchor },
    ])
}
