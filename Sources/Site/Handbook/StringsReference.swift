import Diagnostics
import FrontMatter

/// The strings that a theme may word in its own way or in another language.
enum StringsReference {
  struct Entry {
    let key: String
    let english: String
  }

  static let introduction = """
    `Templates/strings/<language>.yml` holds the words that the generator writes. Your file may have
    a few of these keys if the default theme has the language; else it must have all of them.
    `{name}` is replaced by what a page puts there. A text that depends on a number has a form for
    each plural category of the language: `{one: …, other: …}`.
    """

  /// In the order of the default theme's file.
  static let entries: [Entry] = {
    var log = DiagnosticLog()
    let bytes = DefaultTheme.files.first { $0.name == "strings/en.yml" }?.bytes ?? []
    let file = SourceFile(path: "en.yml", bytes: bytes)
    let mapping = parseYAML(file, SourceID(0), range: 0..<bytes.count, log: &log)
    return mapping?.entries.map { Entry(key: $0.key, english: text(of: $0.value)) } ?? []
  }()

  private static func text(of node: Node) -> String {
    switch node.content {
    case .scalar(let text, _): text
    case .sequence(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .mapping(let mapping):
      "{" + mapping.entries.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
