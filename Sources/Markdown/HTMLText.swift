/// Appends text to HTML as libcmark does, with what it could do to a page made harmless.
extension [UInt8] {
  /// Escapes `& < > "`.
  mutating func appendEscaped(_ text: some Collection<UInt8>) {
    let escaped: Void? = text.withContiguousStorageIfAvailable { bytes in
      var start = 0
      for position in bytes.indices {
        let replacement: StaticString
        switch bytes[position] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        default: continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
        append(replacement)
        start = position + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    if escaped == nil { appendEscaped(Array(text)) }
  }

  /// Escapes text that people read, and shows the characters that would turn its direction
  /// (U+202A to U+202E, U+2066 to U+2069): with them a text can look like another one.
  mutating func appendVisible(_ text: some Collection<UInt8>) {
    guard text.contains(0xE2) else { return appendEscaped(text) }
    let bytes = Array(text)
    var start = 0
    for place in bytes.indices.dropLast(2) where bytes[place] == 0xE2 {
      let code: Int
      switch (bytes[place + 1], bytes[place + 2]) {
      case (0x80, 0xAA...0xAE): code = 0x2000 + Int(bytes[place + 2] & 0x3F)
      case (0x81, 0xA6...0xA9): code = 0x2040 + Int(bytes[place + 2] & 0x3F)
      default: continue
      }
      appendEscaped(bytes[start..<place])
      append(
        "<span class=\"bidi-control\">[U+\(String(code, radix: 16, uppercase: true))]</span>"
          as String)
      start = place + 3
    }
    appendEscaped(bytes[start...])
  }

  mutating func appendEscaped(_ text: String) {
    appendEscaped(text.utf8)
  }

  /// Escapes an address for an attribute: what no address may hold is percent-encoded.
  mutating func appendAddress(_ address: some Sequence<UInt8>) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in address {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
        UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="),
        UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"),
        UInt8(ascii: "~"):
        append(byte)
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        append(UInt8(ascii: "%"))
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 15)])
      }
    }
  }

  mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Begins a new line unless one has just begun.
  mutating func breakLine() {
    if let last, last != 0x0A { append(0x0A) }
  }
}
