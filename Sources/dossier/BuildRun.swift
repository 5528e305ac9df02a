import Diagnostics
import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A build with what people see of it: progress, findings, one line at the end, an exit code.
struct BuildRun {
  let options: BuildOptions
  let arguments: BuildArguments

  /// Builds, reports and ends the process.
  ///
  /// It is ended here and now: to hand the memory of a large site back piece by piece would take
  /// longer than to publish a small one.
  func run() async throws -> Never {
    exit(try await exitCode())
  }

  /// Builds and reports.
  func exitCode() async throws -> Int32 {
    let start = ContinuousClock.now
    let progress = Progress(isShown: !arguments.quiet && Terminal.errorsAreShown)
    let interruption = Interruption()
    let interrupts = Interrupts { number in
      let standing = interruption.close()
      progress.clear()
      Terminal.writeError("interrupted; \(Self.wording(of: standing))\n")
      Interrupts.end(by: number)
    }
    let outcome = await Build(options, interruption: interruption) { progress.show($0) }.run()
    interrupts.ignore()
    if interruption.isClosed { Interrupts.awaitEnd() }
    progress.clear()
    if let settled = outcome.settled, !arguments.quiet { printSettled(settled) }
    try arguments.format.print(outcome)
    if arguments.timings { printTimings(outcome) }
    if !arguments.quiet { printSummary(outcome, ContinuousClock.now - start) }
    return outcome.isDiskFailure ? 74 : outcome.hasErrors ? 1 : 0
  }

  private func printTimings(_ outcome: BuildOutcome) {
    for timing in outcome.timings {
      let name = timing.stage + String(repeating: " ", count: max(1, 12 - timing.stage.count))
      Terminal.writeError("\(name)\(timing.duration.milliseconds) ms\n")
    }
  }

  private static func wording(of standing: Interruption.Standing) -> String {
    switch standing {
    case .untouched: "nothing written"
    case .published: "the site was published first"
    case .mixed: mixed
    }
  }

  private static let mixed = "the site is mixed; run 'dossier build' to finish"

  private func printSettled(_ leftover: Leftover) {
    switch leftover {
    case .journal: Terminal.writeError("finished a build that was interrupted\n")
    case .staged: Terminal.writeError("removed what an interrupted build had left\n")
    }
  }

  private func printSummary(_ outcome: BuildOutcome, _ duration: Duration) {
    var parts = ["\(outcome.notes) notes", "\(outcome.pages) pages"]
    if let report = outcome.report {
      parts += [
        "\(report.written) written", "\(report.unchanged) unchanged", "\(report.removed) removed",
      ]
    } else if outcome.isMixed {
      parts.append(Self.mixed)
    } else if outcome.hasErrors {
      parts.append(outcome.settled == .journal ? "nothing else written" : "nothing written")
    }
    Terminal.writeError(parts.joined(separator: ", ") + ", \(duration.milliseconds) ms\n")
  }
}

extension Duration {
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
