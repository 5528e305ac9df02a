import MediaFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file that is read a part at a time.
final class FileSource: ByteSource {
  /// What tells that a file has not been changed since.
  struct State: Equatable, Sendable {
    let device: UInt64
    let number: UInt64
    let count: Int
    let modified: FileTime
    /// Programs can set when a file was modified, not this.
    let changed: FileTime
  }

  let count: Int
  let state: State
  private let descriptor: Int32
  private let path: String

  /// - Returns: nil if what was opened is no file.
  fileprivate init?(_ descriptor: Int32, path: String) throws(FileSystemError) {
    self.descriptor = descriptor
    self.path = path
    guard let state = Self.state(of: descriptor) else {
      let failure = FileSystemError("read", path)
      close(descriptor)
      throw failure
    }
    self.state = state.value
    count = state.value.count
    guard state.isFile else { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Whether the file is still what it was when it was opened.
  var isUnchanged: Bool { Self.state(of: descriptor)?.value == state }

  func bytes(in range: Range<Int>) throws -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, let base = buffer.baseAddress {
        let got = pread(
          descriptor, base + count, range.count - count, off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        count += got
      }
    }
    if failure != 0 { throw FileSystemError("read", path, failure) }
    return bytes
  }

  /// Hands on all bytes, a mebibyte at a time.
  func forEachChunk(_ use: ([UInt8]) throws -> Void) throws {
    try CleanedMedia(unchanged: count).forEachChunk(of: self, use)
  }

  private static func state(of descriptor: Int32) -> (value: State, isFile: Bool)? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let state = State(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino), count: Int(status.st_size),
      modified: .modification(status), changed: .change(status))
    return (state, status.st_mode & S_IFMT == S_IFREG)
  }
}

extension Directory {
  /// Opens a file to be read a part at a time; nil if there is none. Links are not followed.
  func source(_ name: String) throws(FileSystemError) -> FileSource? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ELOOP || errno == ENOTDIR || errno == ENXIO { return nil }
      throw FileSystemError("read", child(name))
    }
    return try FileSource(file, path: child(name))
  }
}
