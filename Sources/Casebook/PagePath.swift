public import Notes

/// A page's or file's path below the site's root, with `/` between its parts.
public struct PagePath: Hashable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// The page of a note: the site's own pages stand at the root, the others in a folder a kind.
  public init(_ kind: NoteKind, id: String) {
    text = kind == .page ? id + ".html" : kind.folder + "/" + id + ".html"
  }

  /// The folders that the page lies in, with a `/` at the end; empty for a page at the root.
  public var folder: Substring {
    let end = text.utf8.lastIndex(of: UInt8(ascii: "/"))
    return end.map { text[...$0] } ?? ""
  }

  /// How many folders deep the page lies.
  public var depth: Int {
    text.utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// A relative address of `target`, percent-encoded, that works from this page wherever the site
  /// is published: on a domain, below a path, from a folder on disk.
  public func address(of target: PagePath) -> String {
    let own = Array(text.utf8)
    let other = Array(target.text.utf8)
    var shared = 0
    for position in 0..<min(own.count, other.count) {
      guard own[position] == other[position] else { break }
      if own[position] == UInt8(ascii: "/") { shared = position + 1 }
    }
    let up = own[shared...].count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: up) + percentEncoded(other[shared...])
  }

  /// The path percent-encoded, for an absolute address.
  public var encoded: String { percentEncoded(Array(text.utf8)[...]) }
}

/// Encodes what may not stand in a path's segment (RFC 3986), and `:` as well, since a relative
/// address whose first segment has one would be taken for a scheme.
func percentEncoded(_ path: ArraySlice<UInt8>) -> String {
  guard path.contains(where: { !mayStandInPath($0) }) else {
    return String(decoding: path, as: UTF8.self)
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(path.count * 2)
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in path {
    if mayStandInPath(byte) {
      bytes.append(byte)
    } else {
      bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func mayStandInPath(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default:
    false
  }
}
