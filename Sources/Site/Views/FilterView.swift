import Mustache

/// What a list of incidents can be narrowed down by: a grade, a taxonomy, actors, years.
struct FilterView: Sendable {
  /// The part before the colon in the rows' filter terms.
  let key: String
  let label: String
  let options: [FilterOptionView]

  static let schema = Schema<FilterView>(
    "filter",
    [
      .text("key") { $0.key },
      .text("label") { $0.label },
      .list("options", FilterOptionView.schema) { $0.options },
    ])
}

/// A choice of a filter.
struct FilterOptionView: Sendable {
  /// The part after the colon in the rows' filter terms.
  let value: String
  let label: String

  static let schema = Schema<FilterOptionView>(
    "filter option",
    [
      .text("value") { $0.value },
      .text("label") { $0.label },
    ])
}
