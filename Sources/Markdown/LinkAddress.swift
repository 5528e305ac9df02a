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
    /// `//host`: which scheme it means depends on how the page was opened.
    case noScheme
  }

  /// - Parameter address: as libcmark gives it, without escapes and entities.
  init(_ address: some Collection<UInt8>) {
    // Browsers skip spaces and control characters, and read \ as /.
    let seen = address.prefix(while: { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") })
      .filter { $0 > 0x20 && $0 != 0x7F }
      .map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if address.isEmpty {
      self = .refused(.empty)
    } else if seen.starts(with: "//".utf8) {
      self = .refused(.noScheme)
    } else if let scheme = Self.scheme(seen) {
      self = Self.external(scheme, rest: seen.dropFirst(scheme.utf8.count + 1))
    } else {
      self = Self.local(address)
    }
  }

  /// The scheme, in lower case.
  private static func scheme(_ address: [UInt8]) -> String? {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    let isScheme = address[..<colon].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isScheme ? String(decoding: address[..<colon], as: UTF8.self).lowercased() : nil
  }

  private static func external(_ scheme: String, rest: ArraySlice<UInt8>) -> LinkAddress {
    switch scheme {
    case "mailto", "tel": return .external
    case "http", "https":
      let hasHost = rest.starts(with: "//".utf8) && rest.dropFirst(2).first != UInt8(ascii: "/")
      return hasHost && rest.count > 2 ? .external : .refused(.noHost)
    default: return .refused(.scheme(scheme))
    }
  }

  private static func local(_ address: some Collection<UInt8>) -> LinkAddress {
    let path = address.prefix { $0 != UInt8(ascii: "#") }
    let fragment = path.endIndex == address.endIndex ? nil : address[path.endIndex...].dropFirst()
    if path.isEmpty, let fragment { return .fragment(percentDecoded(fragment)) }
    return .relative(path: percentDecoded(path), fragment: fragment.map(percentDecoded))
  }
}

/// Text with `%41` read as `A`; a percent sign without two digits stays one.
private func percentDecoded(_ text: some Collection<UInt8>) -> String {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(text.count)
  var rest = text[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2).compactMap(hexadecimalValue)
    if byte == UInt8(ascii: "%"), digits.count == 2 {
      decoded.append(digits[0] << 4 | digits[1])
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
