#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs beside the build and is talked to over its standard input and output.
///
/// Both are one socket, not two pipes: writing to a pipe whose reader has died kills the writer by
/// a signal, unless the whole process ignores it. A socket answers with an error where it is asked
/// to.
struct ChildProcess: ~Copyable {
  enum Failure: Error {
    /// The program closed its end.
    case ended
    /// The program neither took nor gave a byte for as long as we have patience.
    case silent
    /// The program has run for as long as it may.
    case late
    /// The program has written as much as it may.
    case tooMuch
  }

  /// What a program may use up.
  struct Limits {
    /// How long it may take without a sign of life.
    var patience = Duration.seconds(300)
    /// How long it may take in all.
    var time = Duration.seconds(3600)
    /// How many bytes it may write in all.
    var output = 2 << 30
  }

  private let socket: Int32
  private let process: pid_t
  private let limits: Limits
  private let deadline: ContinuousClock.Instant
  private var received = 0

  /// Starts a program. What it writes to its standard error goes where ours goes.
  ///
  /// - Parameter program: its path.
  init(
    _ program: String, _ arguments: [String], limits: Limits
  ) throws(FileSystemError) {
    self.limits = limits
    deadline = .now + limits.time
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Self.streamType, 0, &ends) == 0 else {
      throw FileSystemError("run", program)
    }
    for end in ends { Self.keepToOurselves(end) }
    do {
      process = try Self.spawn(program, arguments, end: ends[1])
    } catch {
      for end in ends { close(end) }
      throw error
    }
    close(ends[1])
    socket = ends[0]
  }

  /// A program that is no longer talked to has no reason to live.
  deinit {
    close(socket)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Writes all bytes.
  func send(_ bytes: [UInt8]) throws(Failure) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map {
          Self.write(socket, $0 + sent, bytes.count - sent)
        } ?? 0
      }
      if count > 0 {
        sent += count
      } else {
        try waitAfterFailure(for: POLLOUT)
      }
    }
  }

  /// The bytes that the program has written, at least one.
  mutating func receive() throws(Failure) -> [UInt8] {
    while true {
      guard deadline > .now else { throw .late }
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, initialized in
        count = recv(socket, buffer.baseAddress, buffer.count, Self.withoutWaiting)
        initialized = max(0, count)
      }
      received += max(0, count)
      guard received <= limits.output else { throw .tooMuch }
      if count > 0 { return bytes }
      if count == 0 { throw .ended }
      try waitAfterFailure(for: POLLIN)
    }
  }

  /// Waits until the socket is ready, if all that was wrong is that it was not.
  private func waitAfterFailure(for event: Int32) throws(Failure) {
    guard errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR else { throw .ended }
    var entry = pollfd(fd: socket, events: Int16(event), revents: 0)
    let rest = deadline - .now
    guard rest > .zero else { throw .late }
    let (seconds, attoseconds) = min(limits.patience, rest).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    let ready = poll(&entry, 1, Int32(clamping: milliseconds) + 1)
    if ready == 0 { throw rest < limits.patience ? .late : .silent }
  }

  private static func spawn(
    _ program: String, _ arguments: [String], end: Int32
  ) throws(FileSystemError) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, nil, words, environ)
    guard failure == 0 else { throw FileSystemError("run", program, failure) }
    return process
  }

  private static let withoutWaiting = Int32(MSG_DONTWAIT)

  #if canImport(Glibc)
    private static let streamType = Int32(SOCK_STREAM.rawValue)

    private static func write(_ socket: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
      Glibc.send(socket, bytes, count, withoutWaiting | Int32(MSG_NOSIGNAL))
    }

    private static func keepToOurselves(_ descriptor: Int32) {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  #else
    private static let streamType = SOCK_STREAM

    private static func write(_ socket: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
      Darwin.send(socket, bytes, count, withoutWaiting)
    }

    private static func keepToOurselves(_ descriptor: Int32) {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      var yes: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    }
  #endif
}
