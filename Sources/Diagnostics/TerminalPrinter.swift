/// Prints findings for people at a terminal: what is wrong, where, with the line and a caret, and
/// how to mend it.
public struct TerminalPrinter: Sendable {
  private let style: TerminalStyle
  private let limit: Int
  private let width: Int

  /// - Parameters:
  ///   - color: whether the terminal shows colours.
  ///   - limit: how many errors, and how many warnings, to show in full.
  ///   - width: how many columns of a quoted line to show.
  public init(color: Bool, limit: Int = 100, width: Int = 100) {
    style = TerminalStyle(isColored: color)
    self.limit = limit
    self.width = max(width, 20)
  }

  /// The findings, each followed by an empty line, then what was left out and the summary.
  public func text(of report: DiagnosticReport) -> String {
    var shown: [Severity: Int] = [:]
    var rest: [Severity: [DiagnosticCode: Int]] = [:]
    var output = ""
    for finding in report.findings {
      shown[finding.severity, default: 0] += 1
      if shown[finding.severity, default: 0] <= limit {
        append(finding, of: report, to: &output)
        output += "\n"
      } else {
        rest[finding.severity, default: [:]][finding.code, default: 0] += 1
      }
    }
    for severity in [Severity.error, .warning] {
      append(rest[severity] ?? [:], of: severity, to: &output)
    }
    return output + style.bold(report.summary) + "\n"
  }

  private func append(
    _ finding: Diagnostic, of report: DiagnosticReport, to output: inout String
  ) {
    // All line numbers of one finding are set to the width of its longest.
    let places = [finding.place] + finding.notes.map(\.place)
    let gutter = places.map { lineNumber(of: $0, in: report).count }.max() ?? 0

    output += style.bold(position(of: finding.place, in: report))
    output += style.label(finding.severity.rawValue, of: finding.severity) + " "
    output += style.bold(visible(finding.message)) + " [\(finding.code.rawValue)]\n"
    appendQuotation(of: finding.place, gutter: gutter, of: report, to: &output)
    if let help = finding.help {
      output += margin(gutter) + style.note("help:") + " \(visible(help))\n"
    }
    for note in finding.notes {
      let position = position(of: note.place, in: report)
      output += position.isEmpty ? margin(gutter) : style.bold(position)
      output += style.note("note:") + " \(visible(note.message))\n"
      appendQuotation(of: note.place, gutter: gutter, of: report, to: &output)
    }
  }

  /// `path:line:column: `, or as much of it as there is.
  private func position(of place: Place, in report: DiagnosticReport) -> String {
    guard let path = report.path(of: place) else { return "" }
    guard let start = report.region(of: place)?.start else { return "\(visible(path)): " }
    return "\(visible(path)):\(start.line):\(start.column): "
  }

  private func lineNumber(of place: Place, in report: DiagnosticReport) -> String {
    report.region(of: place).map { String($0.start.line) } ?? ""
  }

  private func appendQuotation(
    of place: Place, gutter: Int, of report: DiagnosticReport, to output: inout String
  ) {
    guard case .range(let range) = place, let start = report.region(of: range)?.start else {
      return
    }
    let line = report.line(start.line, of: range.source)
    let quoted = QuotedLine(line, marking: range.bytes, width: width)
    let number = String(start.line)
    output += style.faint(margin(gutter - number.count, with: number) + " | ")
    output += quoted.text + "\n"
    output += style.faint(margin(gutter) + " | ")
    output += String(repeating: " ", count: quoted.markStart)
    output += style.caret("^" + String(repeating: "~", count: quoted.markWidth - 1)) + "\n"
  }

  private func margin(_ width: Int, with number: String = "") -> String {
    String(repeating: " ", count: max(0, width) + 1) + number
  }

  /// Counts the findings that were not shown, by their codes, the most frequent first.
  private func append(
    _ rest: [DiagnosticCode: Int], of severity: Severity, to output: inout String
  ) {
    guard !rest.isEmpty else { return }
    let codes = rest.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let list = codes.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
    let count = rest.values.reduce(0, +)
    output += "and \(counted(count, "more \(severity.rawValue)")): \(list)\n"
  }
}
