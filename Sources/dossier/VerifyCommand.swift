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
      the notes would make differently. Nothing is written. Give it the options that the site was \
      built with. Without notes, as readers have it, the folder is compared with its SHA256SUMS \
      only.
      """)

  @Argument(
    help: ArgumentHelp("The published site; default: that of the site.", valueName: "output"))
  var published: String?

  @OptionGroup var arguments: BuildArguments
  @OptionGroup var search: SearchArguments

  func run() async throws {
    let published = self.published ?? arguments.folders.outputFolder
    do {
      let verification = try OutputVerification(at: published)
      var differences = verification.differences
      let fresh = differences.contains(.unlisted) ? nil : try await freshChecksums()
      if let fresh { differences += try compareOutput(at: published, with: fresh) }
      for difference in differences { Terminal.write(difference.message + "\n") }
      guard differences.isEmpty else { throw ExitCode(1) }
      let content = arguments.folders.contentFolder
      let notes =
        fresh == nil ? "there are no notes in '\(content)' to compare with" : "as the notes make it"
      Terminal.write(
        "'\(published)' is whole: \(verification.files) files as listed in SHA256SUMS; \(notes)\n")
    } catch let failure as FileSystemError {
      Terminal.writeError("error: \(failure.message)\n")
      throw ExitCode(74)
    }
  }

  /// - Returns: nil if there are no notes here.
  private func freshChecksums() async throws -> Checksums? {
    guard try folderExists(at: arguments.folders.contentFolder) else { return nil }
    let outcome = await Build(search.applied(to: try arguments.options(isCheck: false))).hashed()
    guard let checksums = outcome.checksums else {
      try arguments.format.print(outcome)
      throw ExitCode(outcome.isDiskFailure ? 74 : 1)
    }
    return checksums
  }
}
