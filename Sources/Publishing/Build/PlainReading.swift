/// Bytes as a reader would read them, whatever they are written in: character references of HTML
/// and XML, escapes of JSON and of addresses and the doubled quotation marks of CSV undone, any
/// white space as one space, ASCII letters in lower case.
struct PlainReading {
  private(set) var bytes: [UInt8] = []

  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "\""):
        position += decode(text, position)
      default:
        append(byte)
        position += 1
      }
    }
  }

  /// A text so read, without space at its ends.
  static func trimmed(_ text: String) -> [UInt8] {
    let bytes = PlainReading(Array(text.utf8)).bytes
    let space = UInt8(ascii: " ")
    return Array(bytes.drop { $0 == space }.reversed().drop { $0 == space }.reversed())
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case 0x41...0x5A: bytes.append(byte | 0x20)
    case 0x09...0x0D, 0x20:
      if bytes.last != 0x20 { bytes.append(0x20) }
    default: bytes.append(byte)
    }
  }

  /// Appends what the escape at a position means, or the byte itself if it starts none.
  ///
  /// - Returns: how many bytes were read.
  private mutating func decode(_ text: [UInt8], _ position: Int) -> Int {
    let end = min(text.count, position + 12)
    let escape = text[position..<end]
    switch text[position] {
    case UInt8(ascii: "&"):
      if let (scalar, length) = Self.reference(escape) { return append(scalar, length) }
    case UInt8(ascii: "\\"):
      if let (scalar, length) = Self.backslash(escape) { return append(scalar, length) }
    case UInt8(ascii: "%"):
      if let byte = Self.number(escape.dropFirst().prefix(2), radix: 16, digits: 2) {
        append(UInt8(truncatingIfNeeded: byte))
        return 3
      }
    default:
      append(text[position])
      return escape.dropFirst().first == UInt8(ascii: "\"") ? 2 : 1
    }
    append(text[position])
    return 1
  }

  private mutating func append(_ scalar: UInt32, _ length: Int) -> Int {
    for byte in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 { append(byte) }
    return length
  }

  private static let named: [(name: [UInt8], scalar: UInt32)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
    ("&nbsp;", 0x20),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func reference(_ escape: ArraySlice<UInt8>) -> (scalar: UInt32, length: Int)? {
    if let match = named.first(where: { escape.starts(with: $0.name) }) {
      return (match.scalar, match.name.count)
    }
    guard escape.dropFirst().first == UInt8(ascii: "#"),
      let end = escape.firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let digits = escape[(escape.startIndex + 2)..<end]
    let length = end - escape.startIndex + 1
    let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let scalar =
      isHexadecimal ? number(digits.dropFirst(), radix: 16) : number(digits, radix: 10)
    return scalar.map { ($0, length) }
  }

  private static func backslash(_ escape: ArraySlice<UInt8>) -> (scalar: UInt32, length: Int)? {
    switch escape.dropFirst().first {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return escape.dropFirst().first.map { (UInt32($0), 2) }
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"):
      return (0x20, 2)
    case UInt8(ascii: "u"):
      return number(escape.dropFirst(2).prefix(4), radix: 16, digits: 4).flatMap { high in
        surrogatePair(high, escape.dropFirst(6)) ?? (high, 6)
      }
    default:
      return nil
    }
  }

  /// Two escapes that stand for one character beyond the first 65,536.
  private static func surrogatePair(
    _ high: UInt32, _ rest: ArraySlice<UInt8>
  ) -> (scalar: UInt32, length: Int)? {
    guard (0xD800...0xDBFF).contains(high), rest.starts(with: #"\u"#.utf8),
      let low = number(rest.dropFirst(2).prefix(4), radix: 16, digits: 4),
      (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return (0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), 12)
  }

  private static func number(
    _ text: ArraySlice<UInt8>, radix: UInt32, digits: Int? = nil
  ) -> UInt32? {
    guard !text.isEmpty, text.count <= 8, digits == nil || digits == text.count else { return nil }
    var value: UInt32 = 0
    for byte in text {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x61...0x66: digit = UInt32(byte - 0x61 + 10)
      case 0x41...0x46: digit = UInt32(byte - 0x41 + 10)
      default: return nil
      }
      guard digit < radix else { return nil }
      value = value &* radix &+ digit
    }
    return value
  }
}
