import Diagnostics

/// The findings that the printers are shown with: one with everything, one on a line of tabs and
/// wide characters, one for a file as a whole, one without a place.
enum Samples {
  static let note = SourceFile(
    path: "Content/incidents/a b.md",
    bytes: Array("---\r\ntitle: x\r\nsource: amnesty-2051\r\n\t名: 🙂é, \u{202E}b\r\n".utf8))
  static let catalog = SourceCatalog([note])

  static let all = DiagnosticReport(
    [
      Diagnostic(.missingContent, "there is no folder 'Content'", at: .nowhere),
      Diagnostic(.fileTooLarge, "100% too large: a, b", at: .file("Content/big.md")),
      Diagnostic(.neverLinked, "nothing links here", at: range("\u{202E}b")),
      Diagnostic(
        .unknownReference, "no source has the id 'amnesty-2051'", at: range("amnesty-2051"),
        help: "did you mean 'amnesty-2015'?",
        notes: [
          Diagnostic.Note("this note cites it", at: range("x")),
          Diagnostic.Note("sources stand in Content/sources"),
        ],
        replacement: "amnesty-2015"),
    ], in: catalog)

  static func range(_ text: String) -> Place { .range(sourceRange(text)) }

  /// Where a text first stands in the note.
  static func sourceRange(_ text: String) -> SourceRange {
    let wanted = Array(text.utf8)
    let start = note.bytes.indices.first { note.bytes[$0...].starts(with: wanted) } ?? 0
    return SourceRange(SourceID(0), start, start + wanted.count)
  }
}
