#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The two streams that a command writes to.
enum Terminal {
  /// Whether a person sees the error stream.
  static var errorsAreShown: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes what was asked for. If that cannot be done, whoever reads it must not take a part for
  /// the whole: the process ends as after any other failure to write.
  static func write(_ text: String) {
    let failure = failure(ofWriting: text, to: STDOUT_FILENO)
    guard failure != 0 else { return }
    writeError(
      "error: the standard output cannot be written: \(String(cString: strerror(failure)))\n")
    exit(74)
  }

  /// Writes for people. If that cannot be done, there is nowhere to tell it.
  static func writeError(_ text: String) {
    _ = failure(ofWriting: text, to: STDERR_FILENO)
  }

  /// Sees that all three streams are open. A file that is opened while one is closed takes its
  /// number, and would have messages written into it.
  static func openStreams() {
    var file: Int32
    repeat { file = open("/dev/null", O_RDWR) } while (0...STDERR_FILENO).contains(file)
    if file >= 0 { close(file) }
  }
}

/// `FileHandle` traps where a disk is full or a stream is closed.
///
/// - Returns: the system's number of what went wrong, or 0.
func failure(ofWriting text: String, to stream: Int32) -> Int32 {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(stream, $0.baseAddress, $0.count) }
    if count >= 0 {
      bytes = bytes.dropFirst(count)
    } else if errno == EAGAIN {
      // Somebody else has set the stream to not wait for its reader.
      var wanted = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
      poll(&wanted, 1, -1)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}

/// The stage that a long build is at, on one line of the terminal.
struct Progress: Sendable {
  let isShown: Bool

  func show(_ stage: String) {
    if isShown { Terminal.writeError("\r\u{1B}[K\(stage) …") }
  }

  func clear() {
    if isShown { Terminal.writeError("\r\u{1B}[K") }
  }
}
