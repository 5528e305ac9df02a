/// The findings of a run in the order in which people read them, ready for a printer.
public struct DiagnosticReport: Sendable {
  /// By file and place, errors before warnings at one place, findings without a place last. Two
  /// stages that found the same count once.
  public let findings: [Diagnostic]

  private let catalog: SourceCatalog
  private let lines: LineIndexes

  /// - Parameters:
  ///   - diagnostics: what was found, in any order.
  ///   - catalog: the texts that its places are in.
  public init(_ diagnostics: [Diagnostic], in catalog: SourceCatalog) {
    let keys = diagnostics.map { SortKey($0, path: catalog.path(of: $0.place)) }
    var findings: [Diagnostic] = []
    var lastNew: SortKey?
    var firstOfLast = 0
    for number in keys.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }) {
      if keys[number] != lastNew {
        lastNew = keys[number]
        firstOfLast = findings.count
      }
      if !findings[firstOfLast...].contains(diagnostics[number]) {
        findings.append(diagnostics[number])
      }
    }
    self.findings = findings
    self.catalog = catalog
    lines = LineIndexes(of: catalog)
  }

  public var errorCount: Int { findings.count { $0.severity == .error } }
  public var warningCount: Int { findings.count { $0.severity == .warning } }

  /// The number of files and folders that something is wrong with.
  public var fileCount: Int { Set(findings.compactMap { path(of: $0.place) }).count }

  /// How much was found, in words: "3 errors and 1 warning in 2 files".
  public var summary: String {
    var parts: [String] = []
    if errorCount > 0 { parts.append(counted(errorCount, "error")) }
    if warningCount > 0 { parts.append(counted(warningCount, "warning")) }
    guard !parts.isEmpty else { return "no errors, no warnings" }
    let found = parts.joined(separator: " and ")
    return fileCount == 0 ? found : "\(found) in \(counted(fileCount, "file"))"
  }

  /// The path of the file that a place is in.
  func path(of place: Place) -> String? { catalog.path(of: place) }

  /// The lines and columns of a range.
  func region(of range: SourceRange) -> Region? {
    guard let index = lines[range.source] else { return nil }
    return Region(
      start: index.location(of: range.bytes.lowerBound),
      end: index.location(of: range.bytes.upperBound))
  }

  /// The lines and columns of a place, if it is a range.
  func region(of place: Place) -> Region? {
    guard case .range(let range) = place else { return nil }
    return region(of: range)
  }

  /// The bytes of a line, counted from 1, with their places in the file.
  func line(_ number: Int, of source: SourceID) -> ArraySlice<UInt8> {
    lines[source]?.line(number) ?? []
  }
}

/// A stretch of text as editors show it; `end` is the place after its last character.
struct Region: Equatable {
  let start: SourceLocation
  let end: SourceLocation
}

/// A number with its noun: "1 error", "2 errors".
func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

/// What findings are sorted by; those that are the same have the same key.
private struct SortKey: Comparable {
  let path: String?
  /// A file as a whole comes before the places in it.
  let offset: Int
  let severity: Severity
  let code: String
  let message: String

  init(_ diagnostic: Diagnostic, path: String?) {
    self.path = path
    severity = diagnostic.severity
    code = diagnostic.code.rawValue
    message = diagnostic.message
    offset = if case .range(let range) = diagnostic.place { range.bytes.lowerBound } else { -1 }
  }

  static func < (first: Self, second: Self) -> Bool {
    if first.path != second.path {
      guard let path = first.path, let other = second.path else { return first.path != nil }
      return path < other
    }
    return (first.offset, first.severity, first.code, first.message)
      < (second.offset, second.severity, second.code, second.message)
  }
}

extension SourceCatalog {
  fileprivate func path(of place: Place) -> String? {
    switch place {
    case .range(let range):
      files.indices.contains(Int(range.source.number)) ? self[range.source].path : nil
    case .file(let path): path
    case .nowhere: nil
    }
  }
}
