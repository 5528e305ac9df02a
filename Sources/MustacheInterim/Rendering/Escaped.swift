/// Text as it may stand in a file. Works byte by byte, so that nothing that joins characters into
/// one, and no sequence that is not UTF-8, can carry a quote through.
enum Escaped {
  static func append(_ text: String, _ escaping: Escaping, to bytes: inout [UInt8]) {
    switch escaping {
    case .none: bytes.append(contentsOf: text.utf8)
    case .address: appendAddress(text, to: &bytes)
    case .markup:
      let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { storage in
        appendMarkup(storage, to: &bytes)
      }
      if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { appendMarkup($0, to: &bytes) } }
    }
  }

  static func bytes(_ text: String, _ escaping: Escaping) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, escaping, to: &bytes)
    return bytes
  }

  /// `& < > " '` as references; what XML forbids as the replacement character; characters that
  /// turn the direction of what follows made visible, since with them a name looks like another.
  private static func appendMarkup(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var start = 0
    var place = 0
    while place < text.count {
      let replacement: StaticString
      var length = 1
      switch text[place] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: replacement = "\u{FFFD}"
      case 0xE2 where place + 2 < text.count:
        guard let name = directionControl(text[place + 1], text[place + 2]) else {
          place += 1
          continue
        }
        replacement = name
        length = 3
      default:
        place += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      bytes.append(
        contentsOf: UnsafeBufferPointer(
          start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      place += length
      start = place
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func directionControl(_ second: UInt8, _ third: UInt8) -> StaticString? {
    switch (second, third) {
    case (0x80, 0xAA): "[U+202A]"
    case (0x80, 0xAB): "[U+202B]"
    case (0x80, 0xAC): "[U+202C]"
    case (0x80, 0xAD): "[U+202D]"
    case (0x80, 0xAE): "[U+202E]"
    case (0x81, 0xA6): "[U+2066]"
    case (0x81, 0xA7): "[U+2067]"
    case (0x81, 0xA8): "[U+2068]"
    case (0x81, 0xA9): "[U+2069]"
    default: nil
    }
  }

  private static func appendAddress(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes.append(contentsOf: [
          UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)],
        ])
      }
    }
  }

  /// JSON within a script element: `<`, `>` and `&` as escapes, so that nothing ends the element.
  static func appendJSON(_ json: [UInt8], to bytes: inout [UInt8]) {
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
