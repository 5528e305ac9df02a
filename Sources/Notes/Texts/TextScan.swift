import Diagnostics

/// One way through a text, from its first byte to its last.
struct TextScan {
  private(set) var traces: [TextTrace] = []
  private let text: TextBytes
  private let isBody: Bool

  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - isBody: whether it is CommonMark, with code that shows what it says.
  init(_ bytes: ArraySlice<UInt8>, isBody: Bool) {
    text = TextBytes(bytes)
    self.isBody = isBody
    findASCII()
    if !text.isPlain { findOthers() }
  }

  /// Markup, leftovers and escapes.
  private mutating func findASCII() {
    var place = text.bytes.startIndex
    var isLineStart = true
    while place < text.bytes.endIndex {
      let byte = text.bytes[place]
      if isBody, byte == UInt8(ascii: "`") || (isLineStart && byte == UInt8(ascii: "~")),
        let end = endOfCode(at: place, isLineStart: isLineStart)
      {
        place = end
        isLineStart = false
        continue
      }
      let found = trace(at: place, byte)
      if let found { traces.append(found) }
      isLineStart = byte == 0x0A || (isLineStart && byte == 0x20)
      place = max(place + 1, found?.bytes.upperBound ?? 0)
    }
  }

  private func trace(at place: Int, _ byte: UInt8) -> TextTrace? {
    switch byte {
    case UInt8(ascii: "&"): text.markup(at: place, isBody: isBody)
    case UInt8(ascii: "<"):
      text.markup(at: place, isBody: isBody) ?? text.leftover(at: place)
    case UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "["), UInt8(ascii: "T"),
      UInt8(ascii: "F"), UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "#"):
      text.leftover(at: place)
    case UInt8(ascii: "\\"): escape(at: place)
    case UInt8(ascii: "?"): questionMarks(at: place)
    default: nil
    }
  }

  /// `\u0627`, the way in which JSON and programs write "ا".
  private func escape(at place: Int) -> TextTrace? {
    guard text[place + 1] == UInt8(ascii: "u") else { return nil }
    let digits = (place + 2)..<(place + 6)
    guard digits.allSatisfy({ Self.isHexadecimal(text[$0]) }) else { return nil }
    let range = place..<(place + 6)
    return TextTrace(problem: .characterEscape(text.text(range)), bytes: range)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte & 0xDF)
  }

  /// `????? ????`: two words or more of which a program without their letters left the lengths.
  private func questionMarks(at start: Int) -> TextTrace? {
    guard !isWord(text[start - 1]) else { return nil }
    var end = start
    var words = 0
    while true {
      let endOfWord = text.end(from: end) { $0 == UInt8(ascii: "?") }
      guard endOfWord - end >= 2, !isWord(text[endOfWord]) else { break }
      words += 1
      end = endOfWord
      guard text[end] == 0x20, text[end + 1] == UInt8(ascii: "?") else { break }
      end += 1
    }
    return words >= 2 ? TextTrace(problem: .lostText, bytes: start..<end) : nil
  }

  private func isWord(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: "\"") }

  /// Where a code span or a block of code ends that begins here; nil if none does.
  private func endOfCode(at place: Int, isLineStart: Bool) -> Int? {
    let mark = text.bytes[place]
    let start = text.end(from: place) { $0 == mark }
    let length = start - place
    if isLineStart, length >= 3 { return endOfBlock(from: start, mark, length) }
    guard mark == UInt8(ascii: "`") else { return start }
    // Longer code is written as a block.
    let longest = 400
    var position = start
    while position < min(start + longest, text.bytes.endIndex) {
      guard text.bytes[position] == mark else {
        position += 1
        continue
      }
      let end = text.end(from: position) { $0 == mark }
      if end - position == length { return end }
      position = end
    }
    return start
  }

  private func endOfBlock(from start: Int, _ mark: UInt8, _ length: Int) -> Int {
    var line = text.end(from: start) { $0 != 0x0A } + 1
    while line < text.bytes.endIndex {
      let first = text.end(from: line) { $0 == 0x20 }
      let end = text.end(from: first) { $0 == mark }
      if end - first >= length { return end }
      line = text.end(from: first) { $0 != 0x0A } + 1
    }
    return text.bytes.endIndex
  }

  /// What is wrong with characters beyond ASCII.
  private mutating func findOthers() {
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    var place = text.bytes.startIndex
    for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      places.append(place)
      place += UTF8.width(scalar)
    }
    places.append(place)
    let misreading = Misreading(scalars)
    var word = WordStart()
    var next = 0
    for (number, scalar) in scalars.enumerated() {
      word.take(scalar, number) { report(mixed: places[$0]..<places[number]) }
      guard number >= next else { continue }
      if let problem = Self.problem(scalar, number, of: scalars) {
        traces.append(TextTrace(problem: problem, bytes: places[number]..<places[number + 1]))
      } else if let found = misreading.characters(at: number) {
        next = number + found.length
        let range = places[number]..<places[next]
        let problem = TextProblem.misread(text.text(range), meant: found.meant)
        traces.append(TextTrace(problem: problem, bytes: range))
      }
    }
    if let start = word.mixed { report(mixed: places[start]..<place) }
  }

  private mutating func report(mixed range: Range<Int>) {
    traces.append(TextTrace(problem: .lookAlikes(text.text(range)), bytes: range))
  }

  private static func problem(
    _ scalar: Unicode.Scalar, _ number: Int, of scalars: [Unicode.Scalar]
  ) -> TextProblem? {
    switch scalar.value {
    case 0xFFFD: .lostCharacter
    case 0xE000...0xF8FF, 0xF_0000...0x10_FFFF: .privateUse(name(of: scalar))
    // Letters of Hangul that are blank, controls of direction that readers do not see obeyed, and
    // whatever else takes no room. What joins letters or marks a direction belongs to Arabic,
    // Persian and Hebrew texts.
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180E, 0x200B, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      .invisible(name(of: scalar))
    // Flags of parts of a country are written with these.
    case 0xE_0000...0xE_007F where !isInFlag(number, of: scalars): .invisible(name(of: scalar))
    default: nil
    }
  }
}

private func name(of scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Whether tags follow a black flag, as they do in that of Scotland.
private func isInFlag(_ number: Int, of scalars: [Unicode.Scalar]) -> Bool {
  let longestTag = 8
  return scalars[max(0, number - longestTag)..<number].contains("\u{1F3F4}")
}

/// The word that is being read.
private struct WordStart {
  private var start: Int?
  private var letters = LookAlikes()

  /// Where the word begins, if it mixes alphabets.
  var mixed: Int? { letters.isMixed ? start : nil }

  mutating func take(_ scalar: Unicode.Scalar, _ number: Int, found: (Int) -> Void) {
    guard !isLetterInWord(scalar) else {
      if start == nil { start = number }
      return letters.add(scalar)
    }
    if let mixed { found(mixed) }
    start = nil
    letters = LookAlikes()
  }

  private func isLetterInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
    case 0...0x7F, 0x2000...0x206F: false
    default: scalar.properties.isAlphabetic
    }
  }
}
