import Mustache

/// How many claims of one kind an incident's page shows: what its head says of who says what.
struct ClaimTallyView {
  let kind: String
  /// "2 denials".
  let text: String
  /// Who denies or admits it, since that is what a reader asks first; nil for other kinds.
  let speakers: String?
  /// Whether the first of them stands in the table; else it stands among the answers.
  let isInTable: Bool

  static let schema = Schema<ClaimTallyView>(
    "claim tally",
    [
      .text("kind") { $0.kind },
      .text("text") { $0.text },
      .text("speakers") { $0.speakers },
      .flag("is-in-table") { $0.isInTable },
    ])
}
