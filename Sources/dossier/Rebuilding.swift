import Preview
import Publishing
import Synchronization

/// Keeps the site that is served up to date.
struct Rebuilding: Sendable {
  let build: PreviewBuild
  let live: LiveSite
  let format: ReportFormat
  let isQuiet: Bool
  private let told = Told()
  private let bulletin = Bulletin()
  private let background = BackgroundThread()

  init(build: PreviewBuild, live: LiveSite, format: ReportFormat, isQuiet: Bool) {
    self.build = build
    self.live = live
    self.format = format
    self.isQuiet = isQuiet
  }

  /// Builds, and builds again after every change. One build runs at a time; what changes meanwhile
  /// is all in the next.
  func follow(_ watch: consuming FolderWatch) async throws {
    var watch = watch
    var changed: Set<String> = []
    var problem: WatchError?
    while true {
      if let found = watch.problem, found != problem {
        bulletin.post {
          Terminal.writeError("warning: \(found.message); looking at every file instead\n")
        }
        problem = found
      }
      let later: Task<Void, any Error>
      let before = await live.site
      if let glanced = await build.glance(at: changed, after: before) {
        await live.swap(glanced)
        later = Task(executorPreference: background) {
          // To let go of a large site takes a while, and here nobody waits for it.
          withExtendedLifetime(before) {}
          try await read(glanced)
        }
      } else {
        let start = ContinuousClock.now
        guard let attempt = await build.attempt(after: before, changed) else { return }
        await live.swap(attempt.site)
        report(attempt, after: ContinuousClock.now - start)
        later = Task(executorPreference: background) {
          withExtendedLifetime(before) {}
          try await lookAgain(attempt)
        }
      }
      defer { later.cancel() }
      changed = try await watch.next()
    }
  }

  /// Reads all notes after a glance at one, unless there is a newer one by then.
  private func read(_ glanced: PreviewSite) async throws {
    try await Task.sleep(for: .milliseconds(200))
    let start = ContinuousClock.now
    guard let attempt = await build.attempt(after: glanced, []),
      await live.amend(glanced, attempt.site)
    else { return }
    report(attempt, after: ContinuousClock.now - start)
    try await lookAgain(attempt)
  }

  /// Looks at what does not keep the site from being shown, once the browser has what it asked for,
  /// and tells what is new.
  private func lookAgain(_ attempt: PreviewBuild.Attempt) async throws {
    try await Task.sleep(for: .milliseconds(200))
    guard let look = await build.secondLook(at: attempt) else {
      return try await rehearse(attempt)
    }
    guard await live.amend(attempt.site, look.attempt.site) else { return }
    bulletin.post { try format.print(look.news) }
    try await rehearse(look.attempt)
  }

  private func report(_ attempt: PreviewBuild.Attempt, after duration: Duration) {
    let outcome = attempt.outcome
    let hasOld = attempt.site.contents != nil
    let state =
      !outcome.hasErrors
      ? "up to date" : hasOld ? "errors; the last good site stays" : "errors; there is no site yet"
    bulletin.post {
      try format.print(told.news(in: outcome))
      guard !isQuiet else { return }
      Terminal.writeError("\(state), \(outcome.notes) notes, \(duration.milliseconds) ms\n")
    }
  }

  /// Looks at what only a whole build finds, and tells what is new.
  private func rehearse(_ attempt: PreviewBuild.Attempt) async throws {
    guard let rehearsal = await build.rehearsal(of: attempt),
      await live.amend(attempt.site, rehearsal.site)
    else { return }
    bulletin.post {
      try format.print(rehearsal.news)
      if !isQuiet, rehearsal.news.hasErrors {
        Terminal.writeError("a build would refuse these notes\n")
      }
    }
  }
}

/// What the terminal was told of, by whichever task found it.
private final class Told: Sendable {
  private let memory = Mutex(FindingMemory())

  func news(in outcome: BuildOutcome) -> BuildOutcome {
    memory.withLock { $0.news(in: outcome) }
  }
}
