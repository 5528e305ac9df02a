import ArgumentParser
import Diagnostics
import Publishing
import Site

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How findings are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case terminal, json, github, sarif

  /// People read findings on the error stream; machines read them on the output.
  func print(_ outcome: BuildOutcome) throws {
    let report = DiagnosticReport(outcome.diagnostics, in: outcome.catalog)
    switch self {
    case .terminal:
      guard !report.findings.isEmpty else { return }
      let isColored =
        Terminal.errorsAreShown && ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty != false
      Terminal.writeError(TerminalPrinter(color: isColored).text(of: report))
    case .json:
      Terminal.write(try JSONPrinter().text(of: report))
    case .github:
      Terminal.write(GitHubPrinter().text(of: report))
    case .sarif:
      let printer = SARIFPrinter(toolVersion: toolVersion) { Explanations.paragraph(on: $0) }
      Terminal.write(try printer.text(of: report))
    }
  }
}
