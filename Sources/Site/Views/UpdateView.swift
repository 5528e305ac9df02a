import Mustache

/// A change to a note after its publication.
struct UpdateView {
  let date: Viewed<DateView>
  let kind: String
  let kindLabel: String
  let what: String?
  let why: String?
  let before: String?
  let after: String?
  /// The changed note, on pages of something else.
  let note: LinkView?

  static let schema = Schema<UpdateView>(
    "update",
    [
      .view("date", DateView.schema, shared: { $0.date }),
      .text("kind") { $0.kind },
      .text("kind-label") { $0.kindLabel },
      .text("what") { $0.what },
      .text("why") { $0.why },
      .text("before") { $0.before },
      .text("after") { $0.after },
      .view("note", LinkView.schema) { $0.note },
    ])
}
