import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done when Ctrl-C is pressed, the terminal is closed, or the system asks the command to end.
///
/// It happens on a thread of its own, since all others may be busy with a long build.
struct Interrupts {
  private let sources: [any DispatchSourceSignal]

  /// - Parameter respond: is given the signal's number.
  init(_ respond: @escaping @Sendable (Int32) -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      // The signal itself would kill the process before it is told.
      let before = signal(number, SIG_IGN)
      // Whoever started the command, `nohup` for one, wants it not to be disturbed.
      guard !Self.isIgnoring(before) else { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { respond(number) }
      source.resume()
      return source
    }
  }

  func ignore() {
    for source in sources { source.cancel() }
  }

  /// Ends the process as the signal would have: whoever started it sees why.
  static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    exit(128 + number)
  }

  /// Leaves it to the signal that has come to end the process.
  static func awaitEnd() -> Never {
    while true { pause() }
  }

  private static func isIgnoring(_ handler: sighandler_t?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
