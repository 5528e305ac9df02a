/// What kind of place a link or an image names.
enum LinkAddress: Equatable {
  /// A page on the web, an e-mail address, a telephone number.
  case external
  /// A file beside the note. Decoded, without the fragment.
  case relative(path: String, fragment: String?)
  /// A place on the same page.
  case fragment(String)
  case refused(Refusal)

  enum Refusal: Equatable {
    case empty
    /// `javascript:` and everything else that is not external.
    case scheme(String)
    /// `http:` without a host: browsers disagree on what that leads to.
    case noHost
    /// `https://user:password@host`: it would be published.
    case credentials
    /// `//host`: which scheme that means depends on how the page was opened.
    case noScheme
  }

  /// - Parameter address: as libcmark gives it, without escapes and entities.
  init(_ address: UnsafeBufferPointer<UInt8>) {
    if address.isEmpty {
      self = .refused(.empty)
    } else if address.first == UInt8(ascii: "#") {
      self = .fragment(percentDecoded(address.dropFirst()))
    } else if let scheme = Self.scheme(address) {
      self = Self.external(scheme, address.dropFirst(scheme.utf8.count + 1))
    } else if Self.slashes(address[...]) > 1 {
      self = .refused(.noScheme)
    } else {
      self = Self.local(address)
    }
  }

  /// What stands before the first colon, in lower case, if it could be a scheme. Browsers skip
  /// spaces and control characters, so those may stand in it.
  private static func scheme(_ address: UnsafeBufferPointer<UInt8>) -> String? {
    var scheme = ""
    for byte in address {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 0...0x20, 0x7F:
        scheme.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        scheme.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : scheme
      default: return nil
      }
    }
    return nil
  }

  private static func external(
    _ scheme: String, _ rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> LinkAddress {
    switch scheme {
    case "mailto", "tel": return .external
    case "http", "https":
      guard slashes(rest) == 2, rest.count > 2 else { return .refused(.noHost) }
      return hasUser(rest) ? .refused(.credentials) : .external
    default: return .refused(.scheme(scheme))
    }
  }

  /// How many slashes an address begins with. Browsers read `\` as `/`.
  private static func slashes(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    address.lazy.filter { $0 > 0x20 && $0 != 0x7F }
      .prefix { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      .count
  }

  /// Whether a user stands before the host.
  private static func hasUser(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let authority = address.drop { $0 <= 0x20 || "/\\".utf8.contains($0) }
      .prefix { !"/\\?#".utf8.contains($0) }
    return authority.contains(UInt8(ascii: "@"))
  }

  private static func local(_ address: UnsafeBufferPointer<UInt8>) -> LinkAddress {
    let path = address.prefix { $0 != UInt8(ascii: "#") }
    let fragment = path.count == address.count ? nil : address[path.endIndex...].dropFirst()
    return .relative(path: percentDecoded(path), fragment: fragment.map(percentDecoded))
  }
}

/// Text with `%41` read as `A`; a percent sign without two digits stays one.
private func percentDecoded(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
  var decoded: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let high = hexadecimalValue(rest[rest.startIndex]),
      let low = hexadecimalValue(rest[rest.startIndex + 1])
    {
      decoded.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      decoded.append(byte)
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}
