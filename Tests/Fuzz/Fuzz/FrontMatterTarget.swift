import Diagnostics
import Notes

/// A note of the kind that the first byte says, or settings.
func tryFrontMatter(_ data: [UInt8]) -> Int32 {
  guard let choice = data.first else { return 0 }
  let kinds = NoteKind.allCases
  let file = SourceFile(path: "note.md", bytes: Array(data.dropFirst()))
  var log = DiagnosticLog()
  let number = Int(choice) % (kinds.count + 1)
  if number < kinds.count {
    let note = NoteFile(
      kind: kinds[number], id: "note", path: "note.md", relativePath: "note.md",
      source: SourceID(0))
    _ = Note(note, text: file, taxonomies: ["weapons"], log: &log)
  } else {
    _ = SiteSettings(file, SourceID(0), log: &log)
  }
  requirePlaces(log, in: file)
  return 0
}

/// Every finding points into the file, and can be printed.
func requirePlaces(_ log: DiagnosticLog, in file: SourceFile) {
  for diagnostic in log.diagnostics {
    guard case .range(let range) = diagnostic.place else { continue }
    require(range.bytes.upperBound <= file.bytes.count, "findings point into the file")
  }
  var catalog = SourceCatalog()
  _ = catalog.add(file)
  let report = DiagnosticReport(log.diagnostics, in: catalog)
  require(
    String(TerminalPrinter(color: false).text(of: report)).utf8.allSatisfy { $0 != 0x1B },
    "no escape sequence reaches the terminal")
}
