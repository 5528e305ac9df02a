import ArgumentParser
import Diagnostics
import Publishing

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site and publish it to the output folder.")

  @OptionGroup var arguments: BuildArguments

  @Flag(help: "Accept an output folder that holds other files; they stay.")
  var adopt = false

  @OptionGroup var search: SearchArguments

  func run() async throws {
    let options = search.applied(to: try arguments.options(isCheck: false, adopts: adopt))
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
