import Mustache

/// A count of people, with the groups that the speaker breaks it down into.
struct CountView {
  let text: String
  let isUnknown: Bool
  let groups: [String]

  static let schema = Schema<CountView>(
    "count",
    [
      .text("text") { $0.text },
      .flag("is-unknown") { $0.isUnknown },
      .texts("groups") { $0.groups },
    ])
}
