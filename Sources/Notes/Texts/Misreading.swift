/// UTF-8 that a program took for an older encoding: "é" has become "Ã©", and "ال" "Ø§Ù„".
struct Misreading {
  private let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// How many characters from here on were fewer before, and what they were; nil if these may be
  /// meant. In French a guillemet may follow a letter with an accent, in Portuguese a quotation mark
  /// an "Ã": there it takes two such characters, one after the other.
  func characters(at place: Int) -> (length: Int, meant: String?)? {
    guard Self.mayBegin(scalars[place]) else { return nil }
    if scalars[place] == "â", scalar(place + 1) == "€" {
      let whole = western(at: place)
      return (whole?.length ?? 2, whole.map { String($0.meant) })
    }
    if let macintosh = macintosh(at: place) { return macintosh }
    let readers: [(Int) -> (length: Int, meant: Unicode.Scalar)?] = [western, cyrillic, arabic]
    for reader in readers {
      guard let first = reader(place) else { continue }
      var meant = String(first.meant)
      var end = place + first.length
      var count = 1
      while count < 40, end < scalars.count, let next = reader(end) {
        meant.unicodeScalars.append(next.meant)
        end += next.length
        count += 1
      }
      if count >= Self.fewest(scalars[place]) || isCertain(place, first.length) {
        return (end - place, meant)
      }
    }
    return nil
  }

  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC2...0xF4, 0x420, 0x421, 0x637, 0x638, 0x221A, 0x201A: true
    default: false
    }
  }

  /// In Cyrillic, letters that could be bytes stand in any word.
  private static func fewest(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x400 ? 2 : 3
  }

  /// Whether one character is enough: an accented Latin letter, or the start of a pictogram.
  private func isCertain(_ place: Int, _ length: Int) -> Bool {
    switch scalars[place] {
    case "Ã", "Â":
      let next = scalars[place + 1]
      let before = place > 0 && scalars[place - 1].properties.isUppercase
      return !(before && (next.properties.isQuotationMark || next.properties.isDash || next == "…"))
    case "ð": return length == 4 && scalar(place + 1) == "Ÿ"
    default: return false
    }
  }

  private func scalar(_ place: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place) ? scalars[place] : nil
  }

  /// The character whose bytes Windows-1252 or Latin-1 showed as these.
  private func western(at place: Int) -> (length: Int, meant: Unicode.Scalar)? {
    let lead = scalars[place].value
    guard (0xC2...0xF4).contains(lead) else { return nil }
    return decoded(at: place, lead: UInt8(lead)) { Self.westernByte($0) }
  }

  /// The same of Windows-1251, whose "Р" and "С" are the first bytes of Cyrillic.
  private func cyrillic(at place: Int) -> (length: Int, meant: Unicode.Scalar)? {
    guard let byte = Self.leads[scalars[place].value], byte < 0xD8 else { return nil }
    return decoded(at: place, lead: byte) { Self.cyrillicByte($0) }
  }

  /// The same of Windows-1256, whose "ط" and "ظ" are the first bytes of Arabic.
  private func arabic(at place: Int) -> (length: Int, meant: Unicode.Scalar)? {
    guard let byte = Self.leads[scalars[place].value], byte >= 0xD8 else { return nil }
    return decoded(at: place, lead: byte) { scalar in
      Self.arabicByte(scalar)
    }
  }

  private static let leads: [UInt32: UInt8] = [0x420: 0xD0, 0x421: 0xD1, 0x637: 0xD8, 0x638: 0xD9]

  /// "é" as the Macintosh showed its bytes, "√©", and its "’", "‚Äô".
  private func macintosh(at place: Int) -> (length: Int, meant: String?)? {
    let next = scalar(place + 1)
    if scalars[place] == "‚", next == "Ä", let last = scalar(place + 2),
      "ôúùìîò¶".unicodeScalars.contains(last)
    {
      return (3, nil)
    }
    guard scalars[place] == "√", let next else { return nil }
    return "©®ß∂º±≠≥°¢†∫".unicodeScalars.contains(next) ? (2, nil) : nil
  }

  private func decoded(
    at place: Int, lead: UInt8, _ byte: (Unicode.Scalar) -> UInt8?
  ) -> (length: Int, meant: Unicode.Scalar)? {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard place + length <= scalars.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard let continuation = byte(scalars[place + offset]) else { return nil }
      value = value << 6 | UInt32(continuation & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (length, scalar)
  }

  private static func westernByte(_ scalar: Unicode.Scalar) -> UInt8? {
    if (0x80...0xBF).contains(scalar.value) { return UInt8(scalar.value) }
    return western[scalar.value]
  }

  private static func cyrillicByte(_ scalar: Unicode.Scalar) -> UInt8? { cyrillic[scalar.value] }

  private static func arabicByte(_ scalar: Unicode.Scalar) -> UInt8? { arabic[scalar.value] }

  /// What the bytes 0x80 to 0xBF are in each; a dot where nothing is.
  private static let western = table("€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ")
  private static let cyrillic = table(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—.™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї")
  private static let arabic = table(
    "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u{200C}\u{200D}ں\u{A0}،¢£¤¥¦§¨©ھ«¬\u{AD}®¯°±²³´µ¶·¸¹؛»¼½¾؟")

  private static func table(_ characters: String) -> [UInt32: UInt8] {
    var table: [UInt32: UInt8] = [:]
    for (place, scalar) in characters.unicodeScalars.enumerated() where scalar != "." {
      table[scalar.value] = 0x80 + UInt8(place)
    }
    return table
  }
}
