import Diagnostics
import Testing

@Suite("Paths")
struct FilePathTests {
  private let composed = FilePath("media/\u{E9}.png")
  private let decomposed = FilePath("media/e\u{301}.png")

  @Test("are equal only byte for byte, and so are their hashes")
  func equality() {
    #expect(composed.text == decomposed.text, "as texts they are one")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
    #expect([composed: 1, decomposed: 2][decomposed] == 2)
    // Characters of one code point that are equal to others: a sign of Kelvin is a K.
    #expect(FilePath("\u{212A}") != FilePath("K"))
  }

  @Test("stand in the order of their bytes")
  func order() {
    let sorted = ["z", "\u{E9}", "e\u{301}", "a/b", "a", "a-b"].map { FilePath($0) }.sorted()
    #expect(sorted == ["a", "a-b", "a/b", "e\u{301}", "z", "\u{E9}"])
  }

  @Test("are taken apart at slashes, whatever stands behind one")
  func parts() {
    // A slash and a combining mark are one character.
    let path = FilePath("incidents/\u{301}a/b.md")
    #expect(
      path.parts.map { Array($0.utf8) } == ["incidents", "\u{301}a", "b.md"].map { Array($0.utf8) })
    #expect(path.folder == "incidents/\u{301}a")
    #expect(path.name == "b.md")
    #expect(path.isInside("incidents") && !path.isInside("incident") && !path.isInside(path))
    #expect(FilePath("b.md").folder == nil && FilePath("b.md").name == "b.md")
  }

  @Test(
    "look alike where neither case nor normalisation counts",
    arguments: [
      ("A.png", "a.png"), ("\u{E9}", "e\u{301}"), ("\u{C9}", "e\u{301}"),
      ("stra\u{DF}e", "STRASSE"),
    ])
  func folding(first: String, second: String) {
    #expect(FilePath(first).folded == FilePath(second).folded)
  }

  @Test("that look alike are told apart by what differs")
  func likeness() {
    #expect(
      composed.likeness(to: decomposed)
        == "'media/\u{E9}.png' and 'media/e\u{301}.png' look alike: only the encoding of a letter "
        + "differs (U+00E9 or U+0065 U+0301)")
    #expect(
      FilePath("A").likeness(to: "a") == "'A' and 'a' are one name on disks that ignore case")
  }
}
