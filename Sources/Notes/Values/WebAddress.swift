/// An absolute http or https address.
public struct WebAddress: Hashable, Sendable {
  /// As it was written.
  public let text: String

  /// - Throws: ``ValueProblem`` for another scheme, a missing host, spaces or control characters, and
  ///   for what nobody but the author may read.
  ///   Other characters that RFC 3986 wants encoded are accepted, since addresses in the wild have
  ///   them; ``encoded`` mends them.
  public init(parsing text: String) throws(ValueProblem) {
    let bytes = Array(text.utf8)
    guard let scheme = ["https://", "http://"].first(where: { Self.begins(bytes, with: $0) }) else {
      throw .addressScheme(text)
    }
    let authority = bytes[scheme.utf8.count...]
      .prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard !authority.isEmpty, authority.first != UInt8(ascii: ":"),
      authority.first != UInt8(ascii: "."), authority.allSatisfy(Self.mayStandInHost),
      !Self.hasEmptyLabel(authority),
      bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { throw .address(text) }
    if let credentials = AddressCredentials(in: bytes) {
      throw .credentials(without: credentials.rest)
    }
    guard Self.isHostWithPort(authority) else { throw .address(text) }
    self.text = text
  }

  private static func begins(_ bytes: [UInt8], with scheme: String) -> Bool {
    bytes.starts(with: scheme.utf8) { byte, expected in
      (byte.isASCIILetter ? byte | 0x20 : byte) == expected
    }
  }

  /// Whether two dots follow each other.
  private static func hasEmptyLabel(_ host: ArraySlice<UInt8>) -> Bool {
    zip(host, host.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == $0 }
  }

  /// Whether a host is followed by nothing or by a port. `https://http://…`, pasted twice, is the
  /// commonest that is not. Only a number of IPv6, in brackets, has colons itself.
  private static func isHostWithPort(_ authority: ArraySlice<UInt8>) -> Bool {
    var rest = authority
    if authority.first == UInt8(ascii: "[") {
      guard let end = authority.firstIndex(of: UInt8(ascii: "]")) else { return false }
      rest = authority[(end + 1)...]
      guard rest.first ?? UInt8(ascii: ":") == UInt8(ascii: ":") else { return false }
    }
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return decimalNumber(rest[(colon + 1)...]).map { $0 <= 65_535 } ?? false
  }

  private static func mayStandInHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: ","):
      false
    default:
      true
    }
  }

  /// The host in lower case, without port, `www.` and a full stop at the end.
  public var host: String {
    var host = Array(text.utf8)[...].drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
      .prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    // A number of IPv6 has colons itself, and stands in brackets.
    let end = host.firstIndex(of: UInt8(ascii: "]")) ?? host.startIndex
    host = host[..<(host[end...].firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex)]
    if host.last == UInt8(ascii: ".") { host = host.dropLast() }
    let lowered = String(decoding: host, as: UTF8.self).lowercased()
    return lowered.hasPrefix("www.") ? String(lowered.dropFirst(4)) : lowered
  }

  /// The address with every byte percent-encoded that RFC 3986 allows nowhere in an address, and
  /// every percent sign that encodes nothing.
  public var encoded: String {
    let isPlain = text.utf8.withContiguousStorageIfAvailable {
      !$0.contains { Self.needsEncoding($0) || $0 == Self.percent }
    }
    if isPlain == true { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let isEscape = rest.prefix(2).count { Character(Unicode.Scalar($0)).isHexDigit } == 2
      if Self.needsEncoding(byte) || byte == Self.percent && !isEscape {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let percent = UInt8(ascii: "%")

  private static func needsEncoding(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"), 0x80...:
      true
    default:
      false
    }
  }
}
