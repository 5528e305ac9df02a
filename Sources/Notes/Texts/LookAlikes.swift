/// Words that mix Latin letters with Cyrillic ones that look the same, so that they are not found
/// and are not the names that they seem to be.
struct LookAlikes {
  private static let cyrillic = Set("аеорсухіјѕһԁАВЕКМНОРСТХІЈЅҮ".unicodeScalars)
  private static let latin = Set("aeopcyxijshdABEKMHOPCTXIJSY".unicodeScalars)

  private var latinCount = 0
  private var cyrillicCount = 0
  private var hasOtherLatin = false
  private var hasSmallLatin = false
  private var hasSmallCyrillic = false
  private var hasOtherCyrillic = false

  /// Takes the next letter of a word.
  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A:
      latinCount += 1
      if !Self.latin.contains(scalar) { hasOtherLatin = true }
      if scalar.value >= 0x61 { hasSmallLatin = true }
    case 0x400...0x52F:
      cyrillicCount += 1
      if !Self.cyrillic.contains(scalar) { hasOtherCyrillic = true }
      if (0x430...0x45F).contains(scalar.value) { hasSmallCyrillic = true }
    default: break
    }
  }

  /// Whether all letters of one of the two alphabets have a twin in the other. An abbreviation with an
  /// ending, as in "SMSка", is no such mixture.
  var isMixed: Bool {
    latinCount > 0 && cyrillicCount > 0 && latinCount + cyrillicCount > 2
      && !(hasOtherLatin && hasOtherCyrillic)
      && !(latinCount > 1 && !hasSmallLatin && hasSmallCyrillic)
  }
}
