import Mustache

/// What the incidents of a page add up to, as ranges, and what the ranges leave out.
struct TotalsView {
  /// "6".
  let number: String
  /// "6 incidents".
  let incidents: String
  let killed: Viewed<CountView>
  let injured: Viewed<CountView>
  /// "In 2 incidents nobody counts the killed."
  let without: String?

  static let schema = Schema<TotalsView>(
    "totals",
    [
      .text("number") { $0.number },
      .text("incidents") { $0.incidents },
      .view("killed", CountView.schema, shared: { $0.killed }),
      .view("injured", CountView.schema, shared: { $0.injured }),
      .text("without") { $0.without },
    ])
}

extension PageContext {
  func view(_ totals: Totals) -> TotalsView {
    TotalsView(
      number: words.number(totals.incidents),
      incidents: words.plural("incidents-count", totals.incidents),
      killed: count(totals.killed), injured: count(totals.injured),
      without: totals.withoutKilled > 0
        ? words.plural("without-killed", totals.withoutKilled) : nil)
  }
}
