/// Bytes as a reader would read them, whatever they are written in: character references of HTML
/// and XML, escapes of JSON, scripts and addresses and the doubled quotation marks of CSV are
/// undone, and what an undone escape makes with what stands beside it is undone again. Any white
/// space, hyphen or low line is one space, Latin, Greek and Cyrillic letters are in lower case, and
/// characters that nobody sees are left out.
struct PlainReading {
  private(set) var bytes: [UInt8] = []
  /// Whether a backslash took a letter away, as in `\n`. In a text without escapes, such as the path
  /// of a file, the letter would belong to the next word.
  private(set) var hasReadBackslashes = false
  /// Where the last byte stands that an escape may begin with.
  private var opening = Self.nowhere

  /// What undone escapes mean and has still to be read, the last byte first. It is not read in the
  /// midst of reading: as deep as escapes can be nested no stack is.
  private var undone: [UInt8] = []

  private static let nowhere = -64
  private static let longestEscape = 12
  private static let space = UInt8(ascii: " ")

  init(_ text: [UInt8], undoingEscapes: Bool = true) {
    bytes.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let start = position
      while position < text.count, Self.isPlain(text[position]) { position += 1 }
      // Most bytes are themselves, unless an escape may be waiting for them.
      if undoingEscapes, bytes.count - opening <= Self.longestEscape {
        for byte in text[start..<position] { readAll(byte) }
      } else {
        bytes.append(contentsOf: text[start..<position])
      }
      guard position < text.count else { break }
      if undoingEscapes { readAll(text[position]) } else { fold(text[position]) }
      position += 1
    }
  }

  /// Whether a byte is compared as it is.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x40
      ? plainBelow64 >> UInt64(byte) & 1 == 1 : byte >= 0x61 && byte < 0x7F || byte >= 0xC0
  }

  /// A bit for each byte below 64: all but white space and `" % & -`.
  private static let plainBelow64: UInt64 =
    ~(0x1F << 0x09 | 1 << 0x20 | 1 << 0x22 | 1 << 0x25 | 1 << 0x26 | 1 << 0x2D)

  private mutating func readAll(_ byte: UInt8) {
    read(byte)
    while let next = undone.popLast() { read(next) }
  }

  /// Appends a byte as it is compared.
  private mutating func fold(_ byte: UInt8) {
    switch byte {
    case 0x41...0x5A: bytes.append(byte | 0x20)
    case 0x09...0x0D, Self.space, UInt8(ascii: "-"), UInt8(ascii: "_"):
      if bytes.last != Self.space { bytes.append(Self.space) }
    case 0x80...0xBF:
      bytes.append(byte)
      foldCharacter()
    default: bytes.append(byte)
    }
  }

  private mutating func read(_ byte: UInt8) {
    if bytes.count - opening <= Self.longestEscape, completesEscape(byte) { return }
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "["):
      opening = bytes.count
      bytes.append(byte)
    case UInt8(ascii: "\""):
      if bytes.last != byte { bytes.append(byte) }
    default:
      fold(byte)
    }
  }

  /// Undoes the escape that a byte is the last of.
  ///
  /// - Returns: false if it is the last of none, and is still to be read.
  private mutating func completesEscape(_ byte: UInt8) -> Bool {
    switch (bytes[opening], byte, bytes.count - opening) {
    case (UInt8(ascii: "\\"), _, 1):
      return completesBackslash(byte)
    case (UInt8(ascii: "\\"), _, 5) where bytes[opening + 1] == UInt8(ascii: "u"):
      return completesUnicodeEscape(byte)
    case (UInt8(ascii: "%"), _, 2):
      guard let value = EscapeSyntax.number([bytes[opening + 1], byte], radix: 16) else {
        return false
      }
      replaceEscape(with: [UInt8(truncatingIfNeeded: value)])
    case (UInt8(ascii: "&"), UInt8(ascii: ";"), _):
      guard let scalar = EscapeSyntax.reference(bytes[(opening + 1)...]) else { return false }
      replaceEscape(with: String(scalar).utf8)
    case (UInt8(ascii: "["), UInt8(ascii: "]"), _):
      // How pages show a character that turns the direction: `[U+202E]`.
      guard EscapeSyntax.isShownDirection(bytes[(opening + 1)...]) else { return false }
      replaceEscape(with: [])
    default:
      return false
    }
    return true
  }

  private mutating func completesBackslash(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"): break
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"): replaceEscape(with: [byte])
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"):
      hasReadBackslashes = true
      replaceEscape(with: [Self.space])
    default: return false
    }
    return true
  }

  private mutating func completesUnicodeEscape(_ byte: UInt8) -> Bool {
    guard let code = EscapeSyntax.number(bytes[(opening + 2)...] + [byte], radix: 16) else {
      return false
    }
    if let scalar = Unicode.Scalar(code) {
      hasReadBackslashes = true
      replaceEscape(with: String(scalar).utf8)
    } else if (0xDC00...0xDFFF).contains(code), let high = highSurrogate(before: opening) {
      opening -= 6
      let pair = 0x10000 + (high - 0xD800) << 10 + (code - 0xDC00)
      replaceEscape(with: String(Unicode.Scalar(pair) ?? "\u{FFFD}").utf8)
    } else {
      return false
    }
    return true
  }

  /// The first half of a character that takes two escapes; it was left as it is written.
  private func highSurrogate(before end: Int) -> UInt32? {
    guard end >= 6, bytes[(end - 6)..<(end - 4)].elementsEqual(#"\u"#.utf8),
      let code = EscapeSyntax.number(bytes[(end - 4)..<end], radix: 16),
      (0xD800...0xDBFF).contains(code)
    else { return nil }
    return code
  }

  /// Takes the escape away that was begun last. What it means is read in its place: that may be the
  /// end of another one.
  private mutating func replaceEscape(with meaning: some BidirectionalCollection<UInt8>) {
    bytes.removeSubrange(opening...)
    let earliest = max(0, bytes.count - Self.longestEscape)
    opening = bytes[earliest...].lastIndex(where: EscapeSyntax.opens) ?? Self.nowhere
    undone.append(contentsOf: meaning.reversed())
  }

  /// Folds the character that may end here: a capital letter becomes a small one, a wide or narrow
  /// space or a hyphen becomes a space, and what nobody sees is taken away.
  private mutating func foldCharacter() {
    let end = bytes.count
    guard end >= 2 else { return }
    switch (bytes[end - 2], bytes[end - 1]) {
    case (0xC2, 0xAD), (0xD8, 0x9C):
      bytes.removeLast(2)
    case (0xC2, 0xA0):
      bytes.removeLast(2)
      fold(Self.space)
    case (0xC3...0xD4, _):
      let letter = LetterCase.small(bytes[end - 2], bytes[end - 1])
      (bytes[end - 2], bytes[end - 1]) = letter
    case (0x80...0x81, let last) where end >= 3 && bytes[end - 3] == 0xE2:
      foldPunctuation(0x2000 + Int(bytes[end - 2] & 1) << 6 + Int(last & 0x3F))
    case (0xBB, 0xBF) where end >= 3 && bytes[end - 3] == 0xEF:
      bytes.removeLast(3)
    default: break
    }
  }

  /// - Parameter character: from U+2000 to U+207F; it was appended last.
  private mutating func foldPunctuation(_ character: Int) {
    switch character {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F:
      bytes.removeLast(3)
    case 0x2000...0x200A, 0x2010...0x2011, 0x2028...0x2029, 0x202F, 0x205F:
      bytes.removeLast(3)
      fold(Self.space)
    default: break
    }
  }
}
