#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Prints findings as one JSON object for other tools. A key that has no value is left out;
/// `version` grows when a key changes its meaning or goes away.
public struct JSONPrinter: Sendable {
  public init() {}

  public func text(of report: DiagnosticReport) throws -> String {
    try prettyJSON(JSONReport(report))
  }
}

/// JSON that is the same for the same values, with a line break at its end.
func prettyJSON(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}

private struct JSONReport: Encodable {
  struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let files: Int
  }

  let version = 1
  let diagnostics: [JSONDiagnostic]
  let summary: Summary

  init(_ report: DiagnosticReport) {
    diagnostics = report.findings.map { JSONDiagnostic($0, of: report) }
    summary = Summary(
      errors: report.errorCount, warnings: report.warningCount, files: report.fileCount)
  }

  private enum CodingKeys: CodingKey {
    case version, diagnostics, summary
  }
}

private struct JSONDiagnostic: Encodable {
  struct Note: Encodable {
    let message: String
    let place: JSONPlace

    func encode(to encoder: any Encoder) throws {
      try place.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(message, forKey: .message)
    }

    private enum CodingKeys: CodingKey { case message }
  }

  struct FixIt: Encodable {
    let replacement: String
    let place: JSONPlace

    func encode(to encoder: any Encoder) throws {
      try place.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(replacement, forKey: .replacement)
    }

    private enum CodingKeys: CodingKey { case replacement }
  }

  private enum CodingKeys: CodingKey {
    case severity, code, message, help, notes, fixIt
  }

  let place: JSONPlace
  let severity: String
  let code: String
  let message: String
  let help: String?
  let notes: [Note]?
  let fixIt: FixIt?

  init(_ diagnostic: Diagnostic, of report: DiagnosticReport) {
    place = JSONPlace(diagnostic.place, of: report)
    severity = diagnostic.severity.rawValue
    code = diagnostic.code.rawValue
    message = diagnostic.message
    help = diagnostic.help
    let notes = diagnostic.notes.map {
      Note(message: $0.message, place: JSONPlace($0.place, of: report))
    }
    self.notes = notes.isEmpty ? nil : notes
    fixIt = diagnostic.fixIt.map {
      FixIt(replacement: $0.replacement, place: JSONPlace(.range($0.range), of: report))
    }
  }

  func encode(to encoder: any Encoder) throws {
    try place.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(severity, forKey: .severity)
    try container.encode(code, forKey: .code)
    try container.encode(message, forKey: .message)
    try container.encodeIfPresent(help, forKey: .help)
    try container.encodeIfPresent(notes, forKey: .notes)
    try container.encodeIfPresent(fixIt, forKey: .fixIt)
  }
}

/// A place, as keys of the object that it belongs to.
private struct JSONPlace: Encodable {
  let file: String?
  let line: Int?
  let column: Int?
  let endLine: Int?
  let endColumn: Int?

  init(_ place: Place, of report: DiagnosticReport) {
    let region = report.region(of: place)
    file = report.path(of: place)
    line = region?.start.line
    column = region?.start.column
    endLine = region?.end.line
    endColumn = region?.end.column
  }
}
