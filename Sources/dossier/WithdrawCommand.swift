import ArgumentParser
import Casebook
import Notes
import Publishing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct WithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw a note, and publish the notice in its place.",
    discussion: """
      Writes `status: withdrawn` and the reason into the note's front matter, and builds the site. \
      Readers still find the note's id, title and dates, the reason and the replacement. With --now \
      the site is built from the notes that are published at the moment, so errors in other notes \
      and unpublished edits make no difference.
      """)

  @Argument(help: "The note's id, or folder/id.")
  var id: String

  @Option(help: "Why it is withdrawn; readers see this.")
  var reason: String

  @Option(help: ArgumentHelp("When it is withdrawn; default: today.", valueName: "date"))
  var date: String?

  @Option(
    name: .customLong("replaced-by"),
    help: ArgumentHelp("A note that stands in for it; may be repeated.", valueName: "id"))
  var replacedBy: [String] = []

  @Flag(help: "Withdraw the title and old addresses as well.")
  var hideTitle = false

  @Flag(help: "Publish the withdrawal even if other notes have errors.")
  var now = false

  @OptionGroup var arguments: BuildArguments
  @OptionGroup var search: SearchArguments

  mutating func validate() throws {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw ValidationError("--reason wants a sentence for your readers.")
    }
    let texts = [reason] + replacedBy
    guard !texts.contains(where: { $0.unicodeScalars.contains(where: \.isControl) }) else {
      throw ValidationError("--reason and --replaced-by want one line of text each.")
    }
    if let date, !NoteDraft.isDate(date) || date == "unknown" {
      throw ValidationError("--date wants a date such as 2016-02-01.")
    }
  }

  func run() async throws {
    var options = search.applied(to: try arguments.options(isCheck: false))
    options.records = PublishedRecords(besideContent: options.content)
    let edit = WithdrawalEdit(
      date: date ?? options.visibility.asOf.day.text, reason: reason, replacedBy: replacedBy,
      hidesTitle: hideTitle)
    do {
      let note = try WithdrawnNote(id, inContent: options.content)
      let failure = edited(note, edit)
      if let failure, !now { throw failure }
      if now { options = try options.withdrawing(note, edit) }
      let code = try await BuildRun(options: options, arguments: arguments).exitCode()
      if code != 0, !now { tellOfNow(note) }
      if let failure { report(failure.message, failure.help) }
      throw ExitCode(code == 0 && failure != nil ? 1 : code)
    } catch let problem as WithdrawingProblem {
      report(problem.message, problem.help)
      throw ExitCode(1)
    } catch let failure as FileSystemError {
      report(failure.message, failure.help)
      throw ExitCode(74)
    }
  }

  /// Writes the withdrawal into the note.
  ///
  /// - Returns: why that could not be done. The site can be rebuilt nevertheless.
  private func edited(_ note: WithdrawnNote, _ edit: WithdrawalEdit) -> WithdrawingProblem? {
    do {
      try note.write(edit)
      return nil
    } catch {
      return error as? WithdrawingProblem ?? .notEdited(note.path)
    }
  }

  private func tellOfNow(_ note: WithdrawnNote) {
    report(
      "'\(note.path)' says that it is withdrawn, but the published site still shows it",
      "fix the errors above, or run the same command with --now")
  }

  private func report(_ message: String, _ help: String?) {
    Terminal.writeError("error: \(message)\n")
    if let help { Terminal.writeError("  help: \(help)\n") }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
