import ArgumentParser
import Diagnostics
import Preview
import Publishing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
    let interrupts = Interrupts { _ in endProcess() }
    defer { interrupts.ignore() }
    guard let link = EditorLink(editor, from: FileManager.default.currentDirectoryPath) else {
      throw ValidationError("--editor wants vscode, none or an address with {file} in it.")
    }
    let options = search.applied(to: try arguments.options(isCheck: true))
    let server = try listen()
    let build = PreviewBuild(
      options, editor: link, firstVersion: Int(Date().timeIntervalSince1970 * 1000),
      clock: try arguments.clock())
    let live = LiveSite(build.empty)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run(live) }
      group.addTask {
        try await Rebuilding(
          build: build, live: live, clock: try arguments.clock(), format: arguments.format,
          isQuiet: arguments.quiet
        ).follow(FolderWatch([options.content, options.templates], isPolling: poll))
      }
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

  private func openBrowser(_ address: String) {
    #if os(macOS)
      let opener = "/usr/bin/open"
    #else
      let opener = "/usr/bin/xdg-open"
    #endif
    // It outlives this command if it has to, and its messages are for the terminal.
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(opener), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, opener, nil, nil, &arguments, environ) == 0 else {
      return Terminal.writeError("no browser could be opened: visit \(address)\n")
    }
  }
}

/// Ends at once: a preview has nothing to put away. Within a command, `exit` means another function.
private func endProcess() { exit(0) }
