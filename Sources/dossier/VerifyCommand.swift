import ArgumentParser
import Diagnostics
import Publishing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare a published folder with the SHA256SUMS in it, and with a fresh build.",
    discussion: """
      Names each file that was changed, is missing, or was not published by dossier, and each that \
      the notes would make differently. The fresh build goes to a temporary folder; nothing else is \
      written. Give it the options that the site was built with. Without notes, as readers have \
      it, the folder is compared with its SHA256SUMS alone.
      """)

  @Argument(
    help: ArgumentHelp("The published site; default: that of the site.", valueName: "output"))
  var published: String?

  @OptionGroup var arguments: BuildArguments
  @OptionGroup var search: SearchArguments

  func run() async throws {
    let published = self.published ?? arguments.folders.outputFolder
    do {
      var differences = try verifyOutput(at: published)
      if differences != [.unlisted] { differences += try await differencesFromBuild(published) }
      for difference in differences { Terminal.write(difference.message + "\n") }
      if !differences.isEmpty { throw ExitCode(1) }
    } catch let failure as FileSystemError {
      Terminal.writeError("error: \(failure.message)\n")
      throw ExitCode(74)
    }
  }

  private func differencesFromBuild(_ published: String) async throws -> [OutputDifference] {
    let content = arguments.folders.contentFolder
    guard FileManager.default.fileExists(atPath: content) else {
      if !arguments.quiet {
        Terminal.writeError("note: there are no notes in '\(content)' to compare with\n")
      }
      return []
    }
    let folder = FileManager.default.temporaryDirectory.path + "/dossier-" + UUID().uuidString
    defer { remove(folder) }
    var options = search.applied(to: try arguments.options(isCheck: false))
    options.output = folder
    let outcome = await Build(options).run()
    guard outcome.report != nil else {
      try arguments.format.print(outcome)
      throw ExitCode(outcome.isDiskFailure ? 74 : 1)
    }
    return try compareOutputs(published: published, fresh: folder)
  }

  private func remove(_ folder: String) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Terminal.writeError("note: '\(folder)' could not be removed\n")
    }
  }
}
