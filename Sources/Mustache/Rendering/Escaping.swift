import Writing

/// Writing texts so that nothing in them is taken for markup. Bytes are looked at one by one, so
/// whatever follows a quotation mark in the text, the mark is escaped.
extension PageBuffer {
  /// Appends `text` as its place in a page wants it.
  mutating func append(_ text: String, _ writing: Notation) {
    switch writing {
    case .raw: append(text)
    case .escaped, .json: appendEscaped(text)
    case .encoded: appendEncoded(text)
    }
  }

  /// Appends `text` with `& < > " '` as character references, and with a replacement character for
  /// each control character that XML does not allow or that no text has.
  mutating func appendEscaped(_ text: String) {
    text.withBytes { appendEscaped($0) }
  }

  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var position = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while position < bytes.count {
      if position + 8 <= bytes.count,
        areOrdinary(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      {
        position += 8
        continue
      }
      guard isSpecial(bytes[position]),
        case let (replacement?, length) = escape(at: position, in: bytes)
      else {
        position += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
      append(replacement)
      position += length
      start = position
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Appends `text` as one part of a path or of a query: all but letters, digits and marks without
  /// a meaning in addresses is percent-encoded.
  mutating func appendEncoded(_ text: String) {
    text.withBytes { bytes in
      for byte in bytes {
        if isUnreserved(byte) {
          append(byte)
        } else {
          append(UInt8(ascii: "%"))
          append(hexadecimalDigit(byte >> 4))
          append(hexadecimalDigit(byte & 0xF))
        }
      }
    }
  }

  /// Appends a JSON document with `<`, `>`, `&`, `=` and the two line separators that JavaScript once
  /// took for line endings written as escapes. They can only stand in its strings, and without them
  /// nothing in it looks like a tag or an attribute.
  mutating func appendJSON(_ bytes: [UInt8]) {
    var start = 0
    for (position, byte) in bytes.enumerated() {
      let replacement: (text: String, length: Int)
      switch byte {
      case UInt8(ascii: "<"): replacement = (#"\u003C"#, 1)
      case UInt8(ascii: ">"): replacement = (#"\u003E"#, 1)
      case UInt8(ascii: "&"): replacement = (#"\u0026"#, 1)
      case UInt8(ascii: "="): replacement = (#"\u003D"#, 1)
      case 0xE2 where bytes.hasPattern([0xE2, 0x80, 0xA8], at: position):
        replacement = (#"\u2028"#, 3)
      case 0xE2 where bytes.hasPattern([0xE2, 0x80, 0xA9], at: position):
        replacement = (#"\u2029"#, 3)
      default: continue
      }
      bytes[start..<position].withUnsafeBufferPointer { append($0) }
      append(replacement.text)
      start = position + replacement.length
    }
    bytes[start...].withUnsafeBufferPointer { append($0) }
  }
}

extension [UInt8] {
  /// Appends `text` as its place in a page wants it.
  mutating func append(_ text: String, _ writing: Notation) {
    var buffer = PageBuffer(capacity: text.utf8.count)
    buffer.append(text, writing)
    append(contentsOf: buffer.bytes)
  }

  /// Appends `text` with `& < > " '` as character references, and with a replacement character for
  /// each control character that XML does not allow or that no text has.
  public mutating func appendEscaped(_ text: String) { append(text, .escaped) }
}

/// Whether a byte may have to be replaced, alone or with those behind it.
@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
  // Two words of 64 bits tell it for ASCII; of the rest only three can start a control character.
  if byte < 0x40 { return specialLow >> UInt64(byte) & 1 == 1 }
  return byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
}

/// One bit for each byte below 64: control characters but tab and line endings, and `" & ' < >`.
private let specialLow: UInt64 =
  (0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D))
  | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

private func escape(
  at position: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> (replacement: String?, length: Int) {
  switch bytes[position] {
  case UInt8(ascii: "&"): ("&amp;", 1)
  case UInt8(ascii: "<"): ("&lt;", 1)
  case UInt8(ascii: ">"): ("&gt;", 1)
  case UInt8(ascii: "\""): ("&quot;", 1)
  case UInt8(ascii: "'"): ("&#39;", 1)
  case 0xC2:
    position + 1 < bytes.count && bytes[position + 1] < 0xA0 ? ("\u{FFFD}", 2) : (nil, 1)
  case 0xEF:
    position + 2 < bytes.count && bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE
      ? ("\u{FFFD}", 3) : (nil, 1)
  case 0xE2: (directionControl(at: position, in: bytes), 3)
  default: ("\u{FFFD}", 1)
  }
}

/// What is shown in place of a character that turns the direction of what follows (U+202A to
/// U+202E, U+2066 to U+2069): with them one name can be made to look like another.
private func directionControl(
  at position: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> String? {
  guard position + 2 < bytes.count else { return nil }
  switch (bytes[position + 1], bytes[position + 2]) {
  case (0x80, 0xAA...0xAE):
    return "[U+" + String(0x2000 + Int(bytes[position + 2] & 0x3F), radix: 16, uppercase: true)
      + "]"
  case (0x81, 0xA6...0xA9):
    return "[U+" + String(0x2040 + Int(bytes[position + 2] & 0x3F), radix: 16, uppercase: true)
      + "]"
  default:
    return nil
  }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
    UInt8(ascii: "@"), UInt8(ascii: ","), UInt8(ascii: ":"):
    true
  default: false
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? value + 0x30 : value + 0x37
}
