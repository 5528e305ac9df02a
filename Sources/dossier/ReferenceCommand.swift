import ArgumentParser
import Site

/// Prints `Documentation/reference.md`, for `script/reference`.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print the reference of all that you can write, in Markdown.",
    shouldDisplay: false)

  func run() {
    Terminal.write(Handbook.document)
  }
}
