import Foundation

/// The two streams that a command writes to.
enum Terminal {
  /// Whether a person sees the error stream.
  static var errorsAreShown: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func writeError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
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
