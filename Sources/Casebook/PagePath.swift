public import Diagnostics
public import Notes

/// A page's or file's path below the site's root, with `/` between its parts.
public struct PagePath: Hashable, Sendable {
  public let path: FilePath

  public var text: String { path.text }

  public init(_ text: String) {
    path = FilePath(text)
  }

  /// The page of a note: the site's own pages stand at the root, the others in a folder a kind.
  public init(_ kind: NoteKind, id: String) {
    let folder = kind == .page ? "" : kind.folder
    // In one go, since every link begins with this.
    let text = String(unsafeUninitializedCapacity: folder.utf8.count + id.utf8.count + 6) {
      buffer in
      var end = Self.write(folder, to: buffer, at: 0)
      if kind != .page { end = Self.write("/", to: buffer, at: end) }
      end = Self.write(id, to: buffer, at: end)
      return Self.write(".html", to: buffer, at: end)
    }
    path = FilePath(text)
  }

  /// Where a file of `Content/media/` is published.
  public init(media file: FilePath) {
    self.init("media/" + file.text)
  }

  /// - Returns: the place after what was written.
  private static func write(
    _ part: String, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var part = part
    return part.withUTF8 { buffer[start...].update(fromContentsOf: $0) }
  }

  /// How many folders deep the page lies.
  public var depth: Int {
    var text = text
    return text.withUTF8 { $0.count { $0 == UInt8(ascii: "/") } }
  }

  /// A relative address of `target`, percent-encoded, that works from this page wherever the site
  /// is published: on a domain, below a path, from a folder on disk.
  ///
  /// It goes up to the site's root first, so that it is the same for all pages of this depth.
  public func address(of target: PagePath) -> String { target.encoded(up: depth) }

  /// The path percent-encoded, for an absolute address.
  public var encoded: String { encoded(up: 0) }

  private func encoded(up: Int) -> String {
    var text = text
    return text.withUTF8 { encodedPath($0, up: up) }
  }
}

/// Encodes what may not stand in a path's segment (RFC 3986), and `:` as well, since a relative
/// address whose first segment has one would be taken for a scheme.
///
/// - Parameter up: how many `../` to begin with.
private func encodedPath(_ path: UnsafeBufferPointer<UInt8>, up: Int) -> String {
  let escapes = path.count { !mayStandInPath($0) }
  if escapes == 0, up == 0 { return String(decoding: path, as: UTF8.self) }
  return String(unsafeUninitializedCapacity: up * 3 + path.count + escapes * 2) { buffer in
    var end = 0
    func write(_ byte: UInt8) {
      buffer[end] = byte
      end += 1
    }
    for _ in 0..<up {
      write(UInt8(ascii: "."))
      write(UInt8(ascii: "."))
      write(UInt8(ascii: "/"))
    }
    if escapes == 0 {
      _ = UnsafeMutableBufferPointer(rebasing: buffer[end...]).update(fromContentsOf: path)
      return end + path.count
    }
    for byte in path {
      if mayStandInPath(byte) {
        write(byte)
      } else {
        write(UInt8(ascii: "%"))
        write(hexadecimalDigit(byte >> 4))
        write(hexadecimalDigit(byte & 15))
      }
    }
    return end
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// Letters, digits and `-._~/`: every link of every page is looked through, so the first two are told
/// with one comparison each.
@inline(__always)
private func mayStandInPath(_ byte: UInt8) -> Bool {
  if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return true }
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
    UInt8(ascii: "/"):
    return true
  default:
    return false
  }
}
