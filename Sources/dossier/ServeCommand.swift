import ArgumentParser
import Diagnostics
import Foundation
import Preview
import Publishing
import Synchronization

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in a browser, and keep it up to date.",
    discussion: """
      Serves the site on this machine alone, from memory: nothing is written. Pages reload when \
      a note, template or setting is saved; errors are shown in the page and here.
      """)

  @OptionGroup var arguments: BuildArguments
  @OptionGroup var search: SearchArguments

  @Option(help: "The port; if it is taken, the next that is free.")
  var port: UInt16 = 8080

  @Option(
    help: ArgumentHelp(
      "Listen at this address, so that others can read unpublished notes.", valueName: "address"))
  var host: String?

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Flag(help: "Look at every file again and again, where the system does not tell of changes.")
  var poll = false

  @Option(
    help: ArgumentHelp(
      "What links in errors open: vscode, none, or an address with {file}, {line} and {column}.",
      valueName: "editor"))
  var editor = "vscode"

  @Option(
    name: .customLong("client-seconds"),
    help: ArgumentHelp(
      "How long a client may take to ask, and four times that to receive.", visibility: .hidden))
  var clientSeconds: Int?

  func run() async throws {
    let interrupts = Interrupts { Foundation.exit(0) }
    defer { interrupts.ignore() }
    guard let link = EditorLink(editor, from: FileManager.default.currentDirectoryPath) else {
      throw ValidationError("--editor wants vscode, none or an address with {file} in it.")
    }
    let options = search.applied(to: try arguments.options(isCheck: true))
    let server = try listen()
    let build = PreviewBuild(
      options, editor: link, firstVersion: Int(Date().timeIntervalSince1970 * 1000))
    let live = LiveSite(build.empty)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run(live) }
      group.addTask { try await follow(build, live, options) }
      announce(server)
      try await group.next()
      group.cancelAll()
    }
  }

  private func listen() throws -> PreviewServer {
    do {
      return try PreviewServer(port: port, address: host, limits: limits)
    } catch {
      Terminal.writeError("cannot listen at \(host ?? "127.0.0.1"):\(port): \(error)\n")
      throw ExitCode(74)
    }
  }

  private var limits: ClientLimits {
    var limits = ClientLimits()
    if let clientSeconds {
      limits.asking = .seconds(clientSeconds)
      limits.answering = .seconds(clientSeconds) * 4
    }
    return limits
  }

  private func announce(_ server: PreviewServer) {
    if let host {
      Terminal.writeError(
        "warning: everybody who can reach \(host) can read unpublished notes\n")
    }
    if server.port != port, port != 0 {
      Terminal.writeError("port \(port) is taken\n")
    }
    let name = host.map { $0.contains(":") ? "[\($0)]" : $0 } ?? "localhost"
    let address = "http://\(name):\(server.port)/"
    Terminal.writeError("serving at \(address) (Ctrl-C ends)\n")
    if open { openBrowser(address) }
  }

  /// Builds, and builds again after every change. One build runs at a time; what changes meanwhile
  /// is all in the next.
  private func follow(
    _ build: PreviewBuild, _ live: LiveSite, _ options: BuildOptions
  ) async throws {
    var watch = try await FolderWatch([options.content, options.templates], isPolling: poll)
    var changed: Set<String> = []
    let told = Told()
    let background = BackgroundThread()
    var problem: WatchError?
    while true {
      if let found = watch.problem, found != problem {
        Terminal.writeError("warning: \(found.message); looking at every file instead\n")
        problem = found
      }
      let later: Task<Void, any Error>
      if let glanced = await build.glance(at: changed, after: await live.site) {
        await live.swap(glanced)
        later = Task(executorPreference: background) {
          try await read(glanced, build, live, told)
        }
      } else {
        let start = ContinuousClock.now
        guard let attempt = await build.attempt(after: live.site, changed) else { return }
        await live.swap(attempt.site)
        try report(attempt, told, ContinuousClock.now - start)
        later = Task(executorPreference: background) {
          try await lookAgain(attempt, build, live)
        }
      }
      defer { later.cancel() }
      changed = try await watch.next()
    }
  }

  /// Reads all notes after a glance at one, unless there is a newer one by then.
  private func read(
    _ glanced: PreviewSite, _ build: PreviewBuild, _ live: LiveSite, _ told: Told
  ) async throws {
    try await Task.sleep(for: .milliseconds(200))
    let start = ContinuousClock.now
    guard let attempt = await build.attempt(after: glanced, []),
      await live.amend(glanced, attempt.site)
    else { return }
    try report(attempt, told, ContinuousClock.now - start)
    try await lookAgain(attempt, build, live)
  }

  /// Looks at what does not keep the site from being shown, once the browser has what it asked for,
  /// and tells what is new.
  private func lookAgain(
    _ attempt: PreviewBuild.Attempt, _ build: PreviewBuild, _ live: LiveSite
  ) async throws {
    try await Task.sleep(for: .milliseconds(200))
    guard let look = await build.secondLook(at: attempt) else {
      return try await rehearse(attempt, build, live)
    }
    guard await live.amend(attempt.site, look.attempt.site) else { return }
    try arguments.format.print(look.news)
    try await rehearse(look.attempt, build, live)
  }

  private func report(
    _ attempt: PreviewBuild.Attempt, _ told: Told, _ duration: Duration
  ) throws {
    try arguments.format.print(told.news(in: attempt.outcome))
    guard !arguments.quiet else { return }
    let outcome = attempt.outcome
    let hasOld = attempt.site.contents != nil
    let state =
      !outcome.hasErrors
      ? "up to date" : hasOld ? "errors; the last good site stays" : "errors; there is no site yet"
    Terminal.writeError("\(state), \(outcome.notes) notes, \(duration.milliseconds) ms\n")
  }

  /// Looks at what only a whole build finds, and tells what is new.
  private func rehearse(
    _ attempt: PreviewBuild.Attempt, _ build: PreviewBuild, _ live: LiveSite
  ) async throws {
    guard let rehearsal = await build.rehearsal(of: attempt),
      await live.amend(attempt.site, rehearsal.site)
    else { return }
    try arguments.format.print(rehearsal.news)
    if !arguments.quiet, rehearsal.news.hasErrors {
      Terminal.writeError("a build would refuse these notes\n")
    }
  }

  private func openBrowser(_ address: String) {
    #if os(macOS)
      let opener = "/usr/bin/open"
    #else
      let opener = "/usr/bin/xdg-open"
    #endif
    do {
      _ = try Process.run(URL(fileURLWithPath: opener), arguments: [address])
    } catch {
      Terminal.writeError("no browser could be opened: visit \(address)\n")
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
