import ArgumentParser
import Diagnostics
import Site

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a diagnostic by the code in its brackets.")

  @Argument(help: "A code such as unknown-reference; none lists them all.")
  var code: String?

  func run() throws {
    guard let code else {
      for code in DiagnosticCode.allCases {
        Terminal.write("\(code.rawValue) (\(code.severity.rawValue))\n")
      }
      return
    }
    guard let known = DiagnosticCode(rawValue: code) else {
      let nearest = suggestions(for: code, among: DiagnosticCode.allCases.map(\.rawValue))
      throw ValidationError(
        "No diagnostic has the code '\(code)'. "
          + (advice(from: nearest) ?? "`dossier explain` lists them all."))
    }
    let severity = known.severity == .error ? "an error" : "a warning"
    Terminal.write("\(code) is \(severity).\n\n\(Explanations.paragraph(on: known) ?? "")\n")
  }
}
