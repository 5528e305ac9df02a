/// A path or address with `/` between its parts, compared as disks and hosts compare it: byte by
/// byte.
///
/// A `String` equals another of the same characters: `é` as one code point and as `e` with an
/// accent are equal and have one hash. To a disk they are two names, so whatever names a file, a
/// page or a request is kept, looked up and sorted by this type.
public struct FilePath: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// The path as it looks where neither case nor normalisation counts, as on most disks of macOS and
  /// Windows: to be compared as a `String`, not by its bytes. `ß` may be `SS` there.
  public var folded: String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : text.uppercased().lowercased()
  }

  /// What stands between the slashes. A slash and a combining mark make one `Character`, so a
  /// `String` is not split there.
  public var parts: [String] {
    text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The part behind the last slash.
  public var name: String {
    let slash = text.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(text[text.utf8.index(after: $0)...]) } ?? text
  }

  /// The path before the last slash; nil for a path of one part.
  public var folder: FilePath? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { FilePath(String(text[..<$0])) }
  }

  /// Whether it lies anywhere below a folder.
  public func isInside(_ folder: FilePath) -> Bool {
    let (bytes, outer) = (text.utf8, folder.text.utf8)
    return bytes.starts(with: outer) && bytes.dropFirst(outer.count).first == UInt8(ascii: "/")
  }

  public static func == (first: Self, second: Self) -> Bool {
    first.text.utf8.count == second.text.utf8.count
      && withBytes(of: first.text, second.text) { $0.elementsEqual($1) }
  }

  public static func < (first: Self, second: Self) -> Bool {
    withBytes(of: first.text, second.text) { $0.lexicographicallyPrecedes($1) }
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // No path contains this byte, so that two paths behind each other are not taken for others.
    hasher.combine(UInt8(0xFF))
  }

  private static func withBytes(
    of first: String, _ second: String,
    _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var (first, second) = (first, second)
    return first.withUTF8 { bytes in second.withUTF8 { compare(bytes, $0) } }
  }
}

extension FilePath: CustomStringConvertible, ExpressibleByStringLiteral {
  public var description: String { text }

  public init(stringLiteral text: String) {
    self.init(text)
  }
}
