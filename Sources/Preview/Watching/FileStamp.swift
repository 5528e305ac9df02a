import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What tells that a file has changed.
///
/// Programs can set the size and the time of modification, but not the time of the last change of
/// either. Two changes within one tick of the disk's clock have one time: a file that was changed a
/// moment ago is told apart by its bytes as well.
struct FileStamp: Sendable {
  /// How long ago a change must be for the next one to have another time. Some disks count seconds.
  private static let secondsToSettle = 3

  private let number: UInt64
  private let size: Int
  private let modified: [Int]
  private let changed: [Int]
  /// Whether the file could have changed again within the same tick.
  private let isFresh: Bool
  /// Of the file's bytes; nil for one that changed long ago.
  private let hash: String?

  /// - Parameter before: the stamp of the same file when it was looked at last.
  init(_ status: stat, of path: DiskPath, after before: FileStamp?) {
    #if canImport(Glibc)
      let (modification, change) = (status.st_mtim, status.st_ctim)
    #else
      let (modification, change) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = [modification.tv_sec, modification.tv_nsec]
    changed = [change.tv_sec, change.tv_nsec]
    isFresh = change.tv_sec > time(nil) - Self.secondsToSettle
    hash = isFresh || before?.isFresh == true ? Self.hash(of: path) : nil
  }

  /// - Returns: nil for a file that cannot be read.
  private static func hash(of path: DiskPath) -> String? {
    let file = path.withSystemPath { open($0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    var hash = RunningHash()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return count == 0 ? hash.text : nil }
      hash.add(Array(buffer[..<count]))
    }
  }
}

extension FileStamp: Equatable {
  static func == (first: Self, second: Self) -> Bool {
    let isSameHash = first.hash == nil || second.hash == nil || first.hash == second.hash
    return isSameHash && first.number == second.number && first.size == second.size
      && first.modified == second.modified && first.changed == second.changed
  }
}
