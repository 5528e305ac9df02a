/// Prints findings in SARIF 2.1.0, the OASIS format that code hosts and editors read.
public struct SARIFPrinter: Sendable {
  private let toolVersion: String
  private let documentation: String?
  private let explanation: @Sendable (DiagnosticCode) -> String?

  /// - Parameters:
  ///   - toolVersion: the version of dossier, as a semantic version.
  ///   - documentation: the address of the page that explains the codes, each at an anchor of its
  ///     name.
  ///   - explanation: what that page says of a code.
  public init(
    toolVersion: String, documentation: String? = nil,
    explanation: @escaping @Sendable (DiagnosticCode) -> String? = { _ in nil }
  ) {
    self.toolVersion = toolVersion
    self.documentation = documentation
    self.explanation = explanation
  }

  public func text(of report: DiagnosticReport) throws -> String {
    let codes = Set(report.findings.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let driver = SARIFDriver(semanticVersion: toolVersion, rules: codes.map(rule))
    let run = SARIFRun(
      tool: SARIFTool(driver: driver),
      results: report.findings.map { SARIFResult($0, rules: codes, of: report) })
    return try prettyJSON(SARIFLog(runs: [run]))
  }

  private func rule(for code: DiagnosticCode) -> SARIFRule {
    let words = code.rawValue.split(separator: "-").joined(separator: " ")
    return SARIFRule(
      id: code.rawValue,
      shortDescription: SARIFText(text: words),
      help: explanation(code).map { SARIFText(text: $0) },
      helpUri: documentation.map { "\($0)#\(code.rawValue)" },
      defaultConfiguration: SARIFConfiguration(level: code.severity.rawValue))
  }
}

extension SARIFResult {
  fileprivate init(
    _ diagnostic: Diagnostic, rules: [DiagnosticCode], of report: DiagnosticReport
  ) {
    ruleId = diagnostic.code.rawValue
    ruleIndex = rules.firstIndex(of: diagnostic.code)
    level = diagnostic.severity.rawValue
    let lines = [diagnostic.message] + (diagnostic.help.map { [$0] } ?? [])
    message = SARIFText(message: lines.joined(separator: "\n"))
    locations = SARIFPhysicalLocation(diagnostic.place, of: report).map {
      [SARIFLocation(id: nil, message: nil, physicalLocation: $0)]
    }
    let related = diagnostic.notes.enumerated().map { index, note in
      SARIFLocation(
        id: index + 1, message: SARIFText(message: note.message),
        physicalLocation: SARIFPhysicalLocation(note.place, of: report))
    }
    relatedLocations = related.isEmpty ? nil : related
    fixes = diagnostic.fixIt.flatMap { SARIFFix($0, of: report) }.map { [$0] }
  }
}

extension SARIFText {
  /// Braces stand for arguments in a message, unless they are doubled (section 3.11.5).
  fileprivate init(message: String) {
    text = message.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
  }
}

extension SARIFPhysicalLocation {
  fileprivate init?(_ place: Place, of report: DiagnosticReport) {
    guard let path = report.path(of: place) else { return nil }
    artifactLocation = SARIFArtifactLocation(uri: uriReference(path))
    region = report.region(of: place).map(SARIFRegion.init)
  }
}

extension SARIFFix {
  fileprivate init?(_ fixIt: Diagnostic.FixIt, of report: DiagnosticReport) {
    let place = Place.range(fixIt.range)
    guard let path = report.path(of: place), let region = report.region(of: place) else {
      return nil
    }
    let replacement = SARIFReplacement(
      deletedRegion: SARIFRegion(region), insertedContent: SARIFText(text: fixIt.replacement))
    artifactChanges = [
      SARIFArtifactChange(
        artifactLocation: SARIFArtifactLocation(uri: uriReference(path)),
        replacements: [replacement])
    ]
  }
}

extension SARIFRegion {
  fileprivate init(_ region: Region) {
    startLine = region.start.line
    startColumn = region.start.column
    endLine = region.end.line
    endColumn = region.end.column
  }
}

/// A path as a URI reference (RFC 3986): relative for a relative path, `file:` for an absolute
/// one.
private func uriReference(_ path: String) -> String {
  let reference = path.utf8.reduce(into: "") { result, byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return path.hasPrefix("/") ? "file://\(reference)" : reference
}
