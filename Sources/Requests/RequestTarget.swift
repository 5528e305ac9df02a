/// A request's target, taken apart and decoded once.
public struct RequestTarget: Equatable, Sendable {
  /// The host of a target in absolute form, as proxies are sent it.
  public let authority: String?
  /// The path below the site's root, without its first slash.
  public let path: String

  /// - Returns: nil for what is no target, or names bytes that no page's name has.
  public init?(_ target: String) {
    var rest = Substring(target)
    guard !rest.contains("#") else { return nil }
    if rest.lowercased().hasPrefix("http://") {
      rest = rest.dropFirst(7)
      let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
      if !rest.hasPrefix("/") { rest = "/" + rest }
    } else {
      authority = nil
    }
    guard rest.hasPrefix("/"),
      let decoded = Self.decoded(rest.dropFirst().prefix { $0 != "?" })
    else { return nil }
    path = decoded
  }

  /// Undoes percent-encoding, once: what is still encoded then is a name with a percent sign.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(byte)
      }
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
