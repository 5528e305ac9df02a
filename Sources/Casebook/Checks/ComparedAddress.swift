import Notes

/// A web address without what makes no difference to where it leads: scheme, `www.`, port 80 and
/// 443, a slash at the end, the part after `#`, parameters that only track readers, and whether
/// letters are written as `%41` and `%D8%A7`.
struct ComparedAddress: Hashable {
  private let bytes: [UInt8]

  init(_ address: WebAddress) {
    let text = Self.decoded(address.text)
    // An address starts with http:// or https://, or it would not be one.
    let start = (text.firstIndex(of: UInt8(ascii: "/")) ?? text.startIndex) + 2
    let rest = text[min(start, text.endIndex)...].prefix { $0 != UInt8(ascii: "#") }
    let host = Self.host(rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") })
    let afterHost = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    var path = afterHost.prefix { $0 != UInt8(ascii: "?") }
    while path.last == UInt8(ascii: "/") { path = path.dropLast() }
    let query = afterHost.drop { $0 != UInt8(ascii: "?") }.dropFirst()
    bytes = host + path + Self.parameters(query)
  }

  private static func host(_ authority: ArraySlice<UInt8>) -> [UInt8] {
    var host = authority
    for port in [":80", ":443"] where host.count > port.utf8.count {
      if host.suffix(port.utf8.count).elementsEqual(port.utf8) {
        host = host.dropLast(port.utf8.count)
      }
    }
    if host.last == UInt8(ascii: ".") { host = host.dropLast() }
    let lowered = host.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lowered.starts(with: "www.".utf8) ? Array(lowered.dropFirst(4)) : lowered
  }

  /// Without the escapes that RFC 3986 wants nowhere and those of other scripts, which browsers
  /// copy in either form.
  private static func decoded(_ text: String) -> [UInt8] {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.first?.isHexDigit == true,
        let value = UInt8(digits, radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      if value >= 0x80 || isUnreserved(value) {
        bytes.append(value)
      } else {
        bytes += [byte] + Array(digits.uppercased().utf8)
      }
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func parameters(_ query: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    for parameter in query.split(separator: UInt8(ascii: "&")) where !isTracking(parameter) {
      kept.append(kept.isEmpty ? UInt8(ascii: "?") : UInt8(ascii: "&"))
      kept.append(contentsOf: parameter)
    }
    return kept
  }

  private static func isTracking(_ parameter: ArraySlice<UInt8>) -> Bool {
    if parameter.starts(with: "utm_".utf8) { return true }
    let name = parameter.prefix { $0 != UInt8(ascii: "=") }
    return ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "yclid"]
      .contains { name.elementsEqual($0.utf8) }
  }
}
