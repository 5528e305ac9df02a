import Diagnostics
import Testing

@testable import Site

@Suite("Strings of the wrong form are told, not passed over")
struct WordsFormsTests {
  private func load(_ strings: String) -> (words: Words, findings: [String]) {
    let bytes = Array(strings.utf8)
    var catalog = SourceCatalog()
    let source = catalog.add(SourceFile(path: "en.yml", bytes: bytes))
    var log = DiagnosticLog()
    let theme = Theme(
      overriding: [Theme.File(name: "strings/en.yml", source: source, bytes: bytes)],
      catalog: &catalog)
    let words = Words.load("en", from: theme, log: &log)
    return (words, log.diagnostics.map { "\($0.message) [\($0.code.rawValue)]" })
  }

  @Test("a list, a text and plural forms are not each other")
  func forms() {
    let strings = """
      months: January
      seasons: [spring, summer]
      comma: [a]
      semicolon: {one: x}
      """
    #expect(
      load(strings).findings == [
        "'months' is a list of 12 texts [wrong-type]",
        "'seasons' is a list of 4 texts [wrong-type]",
        "'comma' is one text, no list [wrong-type]",
        "'semicolon' has no texts by plural category [wrong-type]",
      ])
  }

  @Test("one text for all numbers takes the place of all plural forms")
  func oneForm() {
    let (words, findings) = load("incidents-count: \"incidents: {count}\"\n")
    #expect(findings == [])
    #expect(words.plural("incidents-count", 1) == "incidents: 1")
    #expect(words.plural("incidents-count", 2) == "incidents: 2")
  }

  @Test("words of a user's own templates have any form")
  func own() {
    #expect(load("my-word: x\nmy-list: [a]\nmy-count: {one: a, other: b}\n").findings == [])
  }
}
