import ArgumentParser
import Diagnostics
import Publishing

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site and publish it to the output folder.")

  @OptionGroup var arguments: BuildArguments

  @Flag(help: "Accept an output folder that holds other files; they stay.")
  var adopt = false

  @Flag(
    inversion: .prefixedNo,
    help: "Whether the site has a search; default: what site.yml says.")
  var search: Bool?

  @Option(
    help: ArgumentHelp(
      "Pagefind's program, for sites with a search; default: PAGEFIND_BINARY_PATH, else the first on PATH.",
      valueName: "path"))
  var pagefind: String?

  func run() async throws {
    var options = try arguments.options(isCheck: false, adopts: adopt)
    options.hasSearch = search
    options.searchProgram = pagefind ?? SearchProgram.find()
    try await BuildRun(options: options, arguments: arguments).run()
  }
}

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what is wrong, and write nothing.")

  @OptionGroup var arguments: BuildArguments

  func run() async throws {
    let options = try arguments.options(isCheck: true)
    try await BuildRun(options: options, arguments: arguments).run()
  }
}
