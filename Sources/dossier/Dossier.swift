import ArgumentParser

@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Publish incident notes as a static report site.",
    discussion: """
      Notes are Markdown files in Content/. `dossier build` reads them, checks every reference \
      between them and writes a site of plain linked files to Output/. With any error nothing is \
      written.
      """,
    version: toolVersion,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, ServeCommand.self,
      WithdrawCommand.self, ExplainCommand.self, TemplatesCommand.self, VerifyCommand.self,
      VersionCommand.self, ReferenceCommand.self,
    ])

  static func main() async {
    Terminal.openStreams()
    await main(nil)
  }
}

let toolVersion = "0.1.0"
