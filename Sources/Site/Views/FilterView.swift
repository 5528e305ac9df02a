import Mustache

/// What a list of incidents can be narrowed down by, a grade, a taxonomy, actors or years, or be
/// sorted by.
struct FilterView {
  /// The part before the colon in the rows' filter terms, or `order`.
  let key: String
  let label: String
  /// What the list shows before anything is chosen: all, or its first order.
  let unchosen: String
  let options: [FilterOptionView]

  static let schema = Schema<FilterView>(
    "filter",
    [
      .text("key") { $0.key },
      .text("label") { $0.label },
      .text("unchosen") { $0.unchosen },
      .list("options", FilterOptionView.schema) { $0.options },
    ])
}

/// A choice of a filter.
struct FilterOptionView {
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
