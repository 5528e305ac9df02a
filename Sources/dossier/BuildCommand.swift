import ArgumentParser
import Diagnostics
import Publishing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site and publish it to the output folder.")

  @OptionGroup var arguments: BuildArguments

  @Flag(help: "Accept an output folder that holds other files; they stay.")
  var adopt = false

  @Option(
    help: ArgumentHelp(
      "Another copy of the published site, or its SHA256SUMS: report what it shows sharper.",
      valueName: "path"))
  var published: String?

  @Flag(help: "Remove published pages even if they are more than a fifth of all.")
  var confirmRemoval = false

  @Flag(
    name: .customLong("no-sync"),
    help: "Don't wait until the disk has everything: quicker, but a power failure can lose pages.")
  var skipsSync = false

  @OptionGroup var search: SearchArguments

  func validate() throws {
    guard let published, !FileManager.default.fileExists(atPath: published) else { return }
    throw ValidationError(
      "--published wants a folder on this computer, or the SHA256SUMS in it; there is no '\(published)'."
    )
  }

  func run() async throws {
    var options = search.applied(to: try arguments.options(isCheck: false))
    options.commit.adopts = adopt
    options.commit.confirmsRemoval = confirmRemoval
    options.commit.isDurable = !skipsSync
    options.records = PublishedRecords(besideContent: options.content)
    options.published = published
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
