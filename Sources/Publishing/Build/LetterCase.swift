/// Small letters for the capital ones of Latin, Greek, Cyrillic and Armenian.
enum LetterCase {
  /// - Returns: the UTF-8 of the small letter; of what is no capital letter, itself.
  static func small(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
    let letter = letters[Int(first & 0x1F) << 6 | Int(second & 0x3F)]
    return (0xC0 | UInt8(truncatingIfNeeded: letter >> 6), 0x80 | UInt8(letter & 0x3F))
  }

  /// For each character that takes two bytes.
  private static let letters: [UInt16] = (0..<0x800).map { number in
    guard let scalar = Unicode.Scalar(UInt16(number)) else { return UInt16(number) }
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard small.count == 1, let first = small.first, (0x80..<0x800).contains(first.value) else {
      return UInt16(number)
    }
    return UInt16(first.value)
  }
}
