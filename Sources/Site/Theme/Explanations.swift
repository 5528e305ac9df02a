public import Diagnostics

/// The paragraphs of `Documentation/diagnostics.md`, which the tool carries inside itself.
public enum Explanations {
  /// What a diagnostic means and how to mend what it found; nil if nobody has written it down.
  public static func paragraph(on code: DiagnosticCode) -> String? { paragraphs[code.rawValue] }

  /// The codes that something is written about.
  static var headings: [String] { paragraphs.keys.sorted() }

  /// By code: the text below each heading `### code`.
  private static let paragraphs: [String: String] = {
    let text = embeddedFiles(below: "Documentation/").first { $0.name == "diagnostics.md" }
    let lines = String(decoding: text?.bytes ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var paragraphs: [String: String] = [:]
    var code: String?
    for line in lines {
      if line.hasPrefix("#") {
        code = line.hasPrefix("### ") ? String(line.dropFirst(4).filter { $0 != "`" }) : nil
      } else if let code {
        paragraphs[code, default: ""] += line + "\n"
      }
    }
    return paragraphs.mapValues(trimmed)
  }()

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isNewline == true { text.removeFirst() }
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
