/// The words of a quotation between two omissions.
struct Passage {
  /// A word as numbers, so that comparing costs nothing.
  struct Word {
    /// The word without case.
    let form: UInt64
    /// Without accents and a plural's ending: what counts as the same word in a comparison.
    let stem: UInt64
    /// Its place among the text's UTF-8 bytes.
    let bytes: Range<Int>
  }

  /// Longer ones are cut: nobody's words are that many, and comparing takes their product.
  private static let mostWords = 300
  private static let articles: Set<UInt64> = Set(
    ["a", "an", "the"].map { hash(Array($0.utf8)[...]) })

  /// Without articles, which translators and subeditors put in and leave out.
  private(set) var words: [Word] = []

  /// One number for all the words, to know a passage that stands in many notes.
  var identity: UInt64 {
    words.reduce(Self.seed) { ($0 ^ $1.form) &* Self.prime }
  }

  /// The passages of a text, in its order.
  static func all(of text: [UInt8]) -> [Passage] {
    var passages: [Passage] = []
    var current = Passage()
    var position = 0
    while position < text.count {
      let sign = Sign(text, position)
      switch sign.kind {
      case .omission:
        passages.append(current)
        current = Passage()
        position += sign.length
      case .other:
        position += sign.length
      case .letter, .apostrophe:
        let start = position
        var isEnd = false
        while position < text.count, !isEnd {
          let next = Sign(text, position)
          isEnd = next.kind == .other || next.kind == .omission
          if !isEnd { position += next.length }
        }
        current.add(text, start..<position)
      }
    }
    passages.append(current)
    return passages
  }

  private mutating func add(_ text: [UInt8], _ range: Range<Int>) {
    guard words.count < Self.mostWords else { return }
    let letters = Self.folded(text[range])
    let form = Self.hash(letters[...])
    guard !letters.isEmpty, !Self.articles.contains(form) else { return }
    let plain = Self.withoutAccents(letters)
    let isPlural = plain.count > 3 && plain.last == UInt8(ascii: "s")
    let stem = Self.hash(isPlural ? plain.dropLast() : plain[...])
    words.append(Word(form: form, stem: stem, bytes: range))
  }

  /// The word in lower case, without apostrophes.
  private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else {
      return word.compactMap { byte in
        switch byte {
        case UInt8(ascii: "'"): nil
        case 0x41...0x5A: byte | 0x20
        default: byte
        }
      }
    }
    // Arabic, Hebrew and what comes after them have no case.
    let text = String(decoding: word, as: UTF8.self)
    let lowered = word.contains { (0xC3...0xD5).contains($0) } ? text.lowercased() : text
    return Array(lowered.filter { $0 != "'" && $0 != "\u{2019}" }.utf8)
  }

  /// A Latin word without accents; other words as they are.
  private static func withoutAccents(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { (0xC3...0xC9).contains($0) }) else { return word }
    return Array(NameSkeleton(String(decoding: word, as: UTF8.self)).text.utf8)
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// FNV-1a.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }
}

/// A character of a quotation, as far as it matters where words end.
private struct Sign {
  enum Kind {
    case letter, apostrophe, omission, other
  }

  let kind: Kind
  let length: Int

  init(_ text: [UInt8], _ position: Int) {
    switch text[position] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      (kind, length) = (.letter, 1)
    case UInt8(ascii: "'"):
      (kind, length) = (.apostrophe, 1)
    case UInt8(ascii: ".") where text[position...].starts(with: "...".utf8):
      (kind, length) = (.omission, 3)
    case 0xE2 where text[position...].starts(with: "\u{2026}".utf8):
      (kind, length) = (.omission, 3)
    case 0xE2 where text[position...].starts(with: "\u{2019}".utf8):
      (kind, length) = (.apostrophe, 3)
    // General punctuation: dashes, quotation marks, spaces.
    case 0xE2 where text[position...].dropFirst().first == 0x80:
      (kind, length) = (.other, min(3, text.count - position))
    // No-break space, and the quotation marks « and ».
    case 0xC2: (kind, length) = (.other, min(2, text.count - position))
    case 0x80...: (kind, length) = (.letter, 1)
    default: (kind, length) = (.other, 1)
    }
  }
}
