import Foundation
import Testing
import UnicodeForms

@Suite("Unicode's normalization forms")
struct NormalizationFormTests {
  static let texts = [
    "", "plain", "é", "e\u{301}", "ﬁ № Ⅷ ｆｕｌｌ", "الغنطو", "戦争の記録", "각", "q\u{323}\u{307}",
    "q\u{307}\u{323}", "\u{1E9B}\u{323}", "👩‍👩‍👧 \u{200D}", "\u{2126}\u{212B}",
  ]

  @Test("are those of ICU", arguments: texts)
  func forms(text: String) {
    let bytes = { (text: String) in Array(text.utf8) }
    #expect(bytes(text.normalized(.composed)) == bytes(text.precomposedStringWithCanonicalMapping))
    #expect(
      bytes(text.normalized(.decomposed)) == bytes(text.decomposedStringWithCanonicalMapping))
    #expect(
      bytes(text.normalized(.plainDecomposed))
        == bytes(text.decomposedStringWithCompatibilityMapping))
  }
}
