import Mustache

/// A name in a language, for `<bdi lang>`.
struct NameView {
  let text: String
  let language: String?

  static let schema = Schema<NameView>(
    "name",
    [
      .text("text") { $0.text },
      .text("language") { $0.language },
    ])
}
