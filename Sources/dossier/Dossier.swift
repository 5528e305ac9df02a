import ArgumentParser

@main
struct Dossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Publish incident notes as a static report site.")
}
