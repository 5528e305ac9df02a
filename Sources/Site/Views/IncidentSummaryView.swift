import Mustache

/// An incident in a list.
struct IncidentSummaryView: Sendable {
  let title: String
  let language: String?
  let url: URLText
  let date: Filled<DateView>
  let places: [Filled<LinkView>]
  let grade: Filled<GradeView>?
  let killed: Filled<CountView>
  let injured: Filled<CountView>
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
      .view("date", DateView.schema, filled: { $0.date }),
      .list("places", LinkView.schema, filled: { $0.places }),
      .view("grade", GradeView.schema, filled: { $0.grade }),
      .view("killed", CountView.schema, filled: { $0.killed }),
      .view("injured", CountView.schema, filled: { $0.injured }),
      .text("summary") { $0.summary },
      .flag("is-withdrawn") { $0.isWithdrawn },
      .flag("is-draft") { $0.isDraft },
      .text("role") { $0.role },
      .text("filter-terms") { $0.filterTerms },
      .text("day-anchor") { $0.dayAnchor },
    ])
}
