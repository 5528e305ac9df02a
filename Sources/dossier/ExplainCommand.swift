import ArgumentParser
import Diagnostics
import Site

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a diagnostic by its code, or the keys of notes, site.yml and themes.",
    discussion: "Besides codes you can name: \(Handbook.topics.joined(separator: ", ")).")

  @Argument(help: "A code such as unknown-reference, or incident; none lists all codes.")
  var subject: String?

  func run() throws {
    guard let subject else {
      for code in DiagnosticCode.allCases {
        Terminal.write("\(code.rawValue) (\(code.severity.rawValue))\n")
      }
      return Terminal.write(
        "\nKeys are explained by name: \(Handbook.topics.joined(separator: ", ")).\n")
    }
    if let code = DiagnosticCode(rawValue: subject) {
      let severity = code.severity == .error ? "an error" : "a warning"
      Terminal.write("\(subject) is \(severity).\n\n\(Explanations.paragraph(on: code) ?? "")\n")
    } else if let text = Handbook.text(on: subject) {
      Terminal.write(text)
    } else {
      let known = DiagnosticCode.allCases.map(\.rawValue) + Handbook.topics
      throw ValidationError(
        "Neither a diagnostic nor a kind of note is called '\(subject)'. "
          + (advice(from: suggestions(for: subject, among: known)) ?? "`dossier explain` lists all.")
      )
    }
  }
}
