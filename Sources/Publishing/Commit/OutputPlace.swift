#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a site is to be published, compared with what it is made from: what is published into the
/// notes or the templates would be read as such by the next build, and published again.
struct OutputPlace {
  /// The bytes of the folder's real path, or of the one that it would have.
  private let path: [UInt8]

  /// - Parameter folder: need not be there yet.
  /// - Returns: nil for a path that cannot lead anywhere.
  init?(_ folder: String) throws(FileSystemError) {
    var existing = Array(folder.utf8)
    var rest: [UInt8] = []
    while true {
      if let real = try Self.realPath(existing) {
        path = real + rest
        return
      }
      while existing.last == UInt8(ascii: "/"), existing.count > 1 { existing.removeLast() }
      let slash = existing.lastIndex(of: UInt8(ascii: "/"))
      rest = [UInt8(ascii: "/")] + existing[(slash.map { $0 + 1 } ?? 0)...] + rest
      switch slash {
      case nil where existing == [UInt8(ascii: ".")], 0? where existing.count == 1: return nil
      case nil: existing = [UInt8(ascii: ".")]
      case 0?: existing = [UInt8(ascii: "/")]
      case let slash?: existing = Array(existing[..<slash])
      }
    }
  }

  /// Whether this is the other folder, or lies in it.
  func isInside(_ other: String) throws(FileSystemError) -> Bool {
    guard let outer = try Self.realPath(Array(other.utf8)) else { return false }
    return path == outer || path.starts(with: outer + [UInt8(ascii: "/")])
  }

  /// - Returns: nil if nothing is there.
  private static func realPath(_ path: [UInt8]) throws(FileSystemError) -> [UInt8]? {
    let text = path.map { CChar(bitPattern: $0) } + [0]
    guard let real = realpath(text, nil) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileSystemError("find", String(decoding: path, as: UTF8.self))
    }
    defer { free(real) }
    return (0..<strlen(real)).map { UInt8(bitPattern: real[$0]) }
  }
}
