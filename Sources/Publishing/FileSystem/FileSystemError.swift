public import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A system call that failed.
public struct FileSystemError: Error, Problem, Sendable {
  /// What was being done: "write", "rename".
  public let operation: String
  public let path: String
  /// The call's `errno`.
  public let number: Int32

  public var code: DiagnosticCode { .writeFailed }

  public var message: String {
    "could not \(operation) '\(path)': \(reason)"
  }

  /// What the system says of it: "Permission denied".
  public var reason: String { String(cString: strerror(number)) }

  public var help: String? {
    switch number {
    case ENOSPC, EDQUOT: "free some space"
    case EACCES, EPERM, EROFS: "give yourself the right to write there"
    case ENOTDIR, ELOOP, EEXIST, ENOENT:
      "something that is no folder stands there or on the way: move it, or choose another folder"
    case ENAMETOOLONG: "choose a shorter path"
    case ENOLCK:
      "this file system cannot lock folders: choose an output folder on a disk of this machine"
    case EIO: "check the disk, then run the command again"
    case EMFILE, ENFILE: "raise the limit on open files: ulimit -n 4096"
    default: nil
    }
  }

  /// Whether a file or a symbolic link stood where a folder was looked for.
  var isObstacle: Bool { number == ENOTDIR || number == ELOOP }

  /// Whether a folder was to stand where a file stands, or the other way round.
  var isMeeting: Bool { isObstacle || number == EISDIR }

  /// Whether something of another kind stands where something was to be put.
  var isStandingInTheWay: Bool { isMeeting || number == EEXIST || number == ENOTEMPTY }

  /// Whether there is nothing where something was looked for, or no folder where one was.
  var isOfAbsence: Bool { number == ENOENT || isObstacle }

  init(_ operation: String, _ path: String, _ number: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.number = number
  }
}
