import Casebook
import Diagnostics
import Notes

/// The warnings that a note or the whole site asks not to hear.
struct Silences: Sendable {
  private var everywhere: Set<DiagnosticCode> = []
  private var inSource: [SourceID: Set<DiagnosticCode>] = [:]
  private var inFile: [FilePath: Set<DiagnosticCode>] = [:]

  init() {}

  init(_ collection: NoteCollection) {
    everywhere = Set(collection.settings.allowedCodes)
    for header in collection.notes.map(\.header) where !header.allowedCodes.isEmpty {
      inSource[header.source] = Set(header.allowedCodes)
      inFile[FilePath(header.path)] = Set(header.allowedCodes)
    }
  }

  /// Errors are never silenced.
  func silence(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.severity == .warning else { return false }
    if everywhere.contains(diagnostic.code) { return true }
    switch diagnostic.place {
    case .range(let range): return inSource[range.source]?.contains(diagnostic.code) == true
    case .file(let path): return inFile[FilePath(path)]?.contains(diagnostic.code) == true
    case .nowhere: return false
    }
  }
}
