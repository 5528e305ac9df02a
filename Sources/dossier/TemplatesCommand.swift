import ArgumentParser
import Diagnostics
import Site

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Print the fields that each template may use.")

  @Argument(help: "A template such as incident.html; none prints them all.")
  var template: String?

  func run() throws {
    Terminal.write(SiteTemplates.fields(of: template))
  }
}
