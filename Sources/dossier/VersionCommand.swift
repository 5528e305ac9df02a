import ArgumentParser
import Diagnostics
import Site

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the tool's version.")

  func run() {
    Terminal.write("dossier \(toolVersion)\n")
  }
}
