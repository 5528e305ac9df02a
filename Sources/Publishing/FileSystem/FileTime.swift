#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A moment as a file system keeps it.
struct FileTime: Equatable, Sendable {
  let seconds: Int
  let nanoseconds: Int

  private init(_ time: timespec) {
    seconds = time.tv_sec
    nanoseconds = time.tv_nsec
  }

  /// When a file's bytes were last written, or what a program has set in its place.
  static func modification(_ status: stat) -> FileTime {
    #if canImport(Glibc)
      FileTime(status.st_mtim)
    #else
      FileTime(status.st_mtimespec)
    #endif
  }

  /// When the file, its times or its rights were last changed; programs cannot set it.
  static func change(_ status: stat) -> FileTime {
    #if canImport(Glibc)
      FileTime(status.st_ctim)
    #else
      FileTime(status.st_ctimespec)
    #endif
  }
}
