import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done when Ctrl-C is pressed, or the system asks the command to end.
///
/// It happens on a thread of its own, since all others may be busy with a long build.
struct Interrupts {
  private let sources: [any DispatchSourceSignal]

  init(_ respond: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      // The signal itself would kill the process before it is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: respond)
      source.resume()
      return source
    }
  }

  func ignore() {
    for source in sources { source.cancel() }
  }
}
