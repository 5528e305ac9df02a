#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new file that is written a part at a time.
final class FileWriter {
  private let descriptor: Int32
  private let path: String
  private let disk: Disk
  private var isOpen = true

  fileprivate init(_ descriptor: Int32, path: String, on disk: Disk) {
    self.descriptor = descriptor
    self.path = path
    self.disk = disk
  }

  deinit {
    if isOpen { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws(FileSystemError) {
    try check(disk.failure(.write))
    let failure = bytes.withUnsafeBytes { buffer -> Int32 in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = Self.write(descriptor, base + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        written += count
      }
      return 0
    }
    try check(failure)
  }

  /// Ends the file.
  ///
  /// - Parameter isDurable: whether to wait until the disk has it.
  func finish(isDurable: Bool) throws(FileSystemError) {
    if isDurable {
      try check(disk.failure(.synchronize))
      try check(fsync(descriptor) == 0 ? 0 : errno)
    }
    isOpen = false
    // What a disk has no room for may be told at closing.
    try check(close(descriptor) == 0 ? 0 : errno)
  }

  private func check(_ number: Int32) throws(FileSystemError) {
    if number != 0 { throw FileSystemError("write", path, number) }
  }

  private static func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes, count)
    #else
      Darwin.write(file, bytes, count)
    #endif
  }
}

extension Directory {
  /// Makes a new file, to be written a part at a time.
  func writer(_ name: String) throws(FileSystemError) -> FileWriter {
    try ask(.createFile, "write", name)
    let file = openat(
      descriptor, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileSystemError("write", child(name)) }
    return FileWriter(file, path: child(name), on: disk)
  }

  /// Writes a new file.
  ///
  /// - Parameter isDurable: whether to wait until the disk has it.
  func write(
    _ name: String, _ bytes: [UInt8], isDurable: Bool = false
  ) throws(FileSystemError) {
    let writer = try writer(name)
    try writer.write(bytes)
    try writer.finish(isDurable: isDurable)
  }
}
