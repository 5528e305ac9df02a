import Mustache

/// An entry of a page's reference list.
struct ReferenceView {
  let number: Int
  let anchor: String
  let source: Viewed<SourceView>
  /// The places in the text that cite it.
  let uses: [LinkView]

  static let schema = Schema<ReferenceView>(
    "reference",
    [
      .number("number") { $0.number },
      .text("anchor") { $0.anchor },
      .view("source", SourceView.schema, shared: { $0.source }),
      .list("uses", LinkView.schema) { $0.uses },
    ])
}
