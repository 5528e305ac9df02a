import Diagnostics
import Notes
import Preview
import Publishing
import Synchronization

/// Keeps the site that is served up to date.
struct Rebuilding: Sendable {
  let build: PreviewBuild
  let live: LiveSite
  /// Nil if time stands still, because the user named a moment.
  let clock: (@Sendable () -> Instant)?
  let format: ReportFormat
  let isQuiet: Bool
  private let told = Told()
  private let bulletin = Bulletin()
  private let background = BackgroundThread()

  init(
    build: PreviewBuild, live: LiveSite, clock: (@Sendable () -> Instant)?, format: ReportFormat,
    isQuiet: Bool
  ) {
    self.build = build
    self.live = live
    self.clock = clock
    self.format = format
    self.isQuiet = isQuiet
  }

  /// Builds, and builds again after every change. One build runs at a time; what changes meanwhile
  /// is all in the next.
  func follow(_ watch: consuming FolderWatch) async throws {
    var watch = watch
    var changed: Set<FilePath> = []
    var problem: WatchError?
    while true {
      if let found = watch.problem, found != problem {
        bulletin.post {
          Terminal.writeError("warning: \(found.message); looking at every file instead\n")
        }
        problem = found
      }
      let later = await update(changed)
      defer { later.cancel() }
      changed = try await watch.next()
    }
  }

  /// Serves the site with what has changed.
  ///
  /// A function of its own, so that the site of before is let go of when it ends, not with the next
  /// edit: to take a large one apart takes a tenth of a second.
  ///
  /// - Returns: what is left to be done while nothing else changes.
  private func update(_ changed: Set<FilePath>) async -> Task<Void, any Error> {
    if let glanced = await build.glance(at: changed, after: live.site) {
      await live.swap(glanced)
      return Task(executorPreference: background) { try await read(glanced) }
    }
    let start = ContinuousClock.now
    guard let attempt = await build.attempt(after: live.site, changed) else { return Task {} }
    await live.swap(attempt.site)
    report(attempt, after: ContinuousClock.now - start)
    return Task(executorPreference: background) { try await lookAgain(attempt) }
  }

  /// Reads all notes after a glance at one, unless there is a newer one by then.
  private func read(_ glanced: PreviewSite) async throws {
    try await Task.sleep(for: .milliseconds(200))
    let start = ContinuousClock.now
    guard let attempt = await build.attempt(after: glanced, []),
      await live.amend(glanced, attempt.site) != nil
    else { return }
    report(attempt, after: ContinuousClock.now - start)
    try await lookAgain(attempt)
  }

  /// Looks at what does not keep the site from being shown, once the browser has what it asked for,
  /// and tells what is new. Then waits for an embargo to end.
  private func lookAgain(_ attempt: PreviewBuild.Attempt) async throws {
    try await Task.sleep(for: .milliseconds(200))
    var looked = attempt
    if let look = await build.secondLook(at: attempt) {
      guard await live.amend(attempt.site, look.attempt.site) != nil else { return }
      bulletin.post { try format.print(look.news) }
      looked = look.attempt
    }
    try await rehearse(looked)
    try await followEmbargo(of: looked)
  }

  /// Serves the site with a note whose embargo ends while nothing else changes.
  private func followEmbargo(of attempt: PreviewBuild.Attempt) async throws {
    guard let clock, let end = attempt.nextEmbargo else { return }
    while clock() < end {
      // A clock can be set, and a machine can sleep: it is asked again.
      let rest = min(end.seconds - clock().seconds, 10)
      try await Task.sleep(for: .seconds(max(rest, 1)))
    }
    let start = ContinuousClock.now
    let before = await live.site
    guard let next = await build.attempt(after: before, []),
      await live.amend(before, next.site) != nil
    else { return }
    report(next, after: ContinuousClock.now - start)
    try await lookAgain(next)
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
      await live.amend(attempt.site, rehearsal.site) != nil
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
