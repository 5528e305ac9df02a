/// What kind of place a link of a body names.
enum LinkAddress: Equatable {
  case web
  case relative(path: String, fragment: String?)
  /// A heading of the same text.
  case fragment(String)
  /// `//host/…`: which scheme it means depends on how the page is opened.
  case protocolRelative
  case forbidden

  private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]

  init(_ url: String) {
    if url.hasPrefix("//") || url.hasPrefix("\\") {
      self = .protocolRelative
    } else if let scheme = Self.scheme(url) {
      self = Self.allowed.contains(scheme) ? .web : .forbidden
    } else if url.hasPrefix("#") {
      self = .fragment(percentDecoded(String(url.dropFirst())))
    } else {
      let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let path = parts[0].prefix { $0 != "?" }
      self = .relative(
        path: percentDecoded(String(path)),
        fragment: parts.count > 1 ? percentDecoded(String(parts[1])) : nil)
    }
  }

  /// What a browser takes for the scheme: it skips spaces and control characters.
  private static func scheme(_ url: String) -> String? {
    let visible = url.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    guard let colon = visible.firstIndex(of: ":"), colon != visible.startIndex else { return nil }
    let scheme = visible[..<colon]
    let isScheme = scheme.allSatisfy { scalar in
      scalar.isASCII
        && (("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar) || scalar == "+" || scalar == "-" || scalar == ".")
    }
    return isScheme ? String(String.UnicodeScalarView(scheme)).lowercased() : nil
  }
}

/// Text with `%41` read as `A`; a percent sign without two digits stays one.
func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var position = 0
  while position < bytes.count {
    if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
      let value = UInt8(
        String(decoding: bytes[position + 1...position + 2], as: UTF8.self), radix: 16)
    {
      decoded.append(value)
      position += 3
    } else {
      decoded.append(bytes[position])
      position += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}
