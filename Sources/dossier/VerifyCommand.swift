import ArgumentParser
import Publishing

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare a published folder with the SHA256SUMS in it.",
    discussion: "Names each file that was changed, is missing, or was not published by dossier.")

  @Argument(help: ArgumentHelp("The published site.", valueName: "output"))
  var output = "Output"

  func run() throws {
    let differences: [OutputDifference]
    do {
      differences = try verifyOutput(at: output)
    } catch {
      Terminal.writeError("error: \(error.message)\n")
      throw ExitCode(74)
    }
    for difference in differences { Terminal.write(difference.message + "\n") }
    if !differences.isEmpty { throw ExitCode(1) }
  }
}
