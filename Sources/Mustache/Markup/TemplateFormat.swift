/// What a template makes, told by the ending of its name.
enum TemplateFormat: Hashable, Sendable {
  /// A page (`.html`) or a drawing (`.svg`).
  case html
  /// A feed or a site map (`.xml`).
  case xml
  /// Plain text (`.txt`): nothing is escaped.
  case text
  /// A template (`.mustache`) as the Mustache specification has it: values are escaped, and the
  /// places of tags are not looked at.
  case mustache

  init?(fileName: String) {
    switch Self.ending(of: fileName) {
    case ".html", ".svg": self = .html
    case ".xml": self = .xml
    case ".txt": self = .text
    case ".mustache": self = .mustache
    default: return nil
    }
  }

  /// The ending of a file name, with its dot.
  static func ending(of fileName: String) -> String {
    let last = fileName.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: ".") else { return "" }
    return String(last[dot...])
  }

  var isMarkup: Bool { self == .html || self == .xml }
}
