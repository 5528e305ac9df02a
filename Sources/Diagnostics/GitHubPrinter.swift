/// Prints findings as workflow commands, which GitHub shows as annotations at the lines that they
/// are about.
public struct GitHubPrinter: Sendable {
  public init() {}

  /// A command a line for each finding.
  public func text(of report: DiagnosticReport) -> String {
    report.findings.reduce(into: "") { output, finding in
      output += command(for: finding, of: report) + "\n"
    }
  }

  private func command(for finding: Diagnostic, of report: DiagnosticReport) -> String {
    var properties: [(name: String, value: String)] = []
    if let path = report.path(of: finding.place) { properties.append(("file", path)) }
    if let region = report.region(of: finding.place) {
      properties.append(("line", String(region.start.line)))
      properties.append(("endLine", String(region.end.line)))
      // GitHub takes columns only for a range within one line.
      if region.start.line == region.end.line {
        properties.append(("col", String(region.start.column)))
        properties.append(("endColumn", String(region.end.column)))
      }
    }
    properties.append(("title", finding.code.rawValue))
    let list = properties.map { "\($0.name)=\(escapedProperty($0.value))" }
    let text = ([finding.message] + (finding.help.map { [$0] } ?? [])).map(visible)
    return "::\(finding.severity.rawValue) \(list.joined(separator: ","))::"
      + escaped(text.joined(separator: "\n"))
  }
}

/// The escapes that the runner of GitHub Actions undoes in a command's message.
private func escaped(_ text: String) -> String {
  escaping(text) { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    default: nil
    }
  }
}

/// The escapes that it undoes in a property.
private func escapedProperty(_ text: String) -> String {
  escaping(escaped(text)) { scalar in
    switch scalar {
    case ":": "%3A"
    case ",": "%2C"
    default: nil
    }
  }
}

private func escaping(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    if let replacement = replacement(scalar) {
      result += replacement
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}
