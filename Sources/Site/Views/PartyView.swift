import Mustache

/// Who speaks, acts or publishes: an actor with a page, or a plain name.
struct PartyView {
  let name: String
  let url: URLText?

  static let schema = Schema<PartyView>(
    "party",
    [
      .text("name") { $0.name },
      .url("url") { $0.url },
    ])
}
