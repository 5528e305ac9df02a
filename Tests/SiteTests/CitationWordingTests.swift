import Diagnostics
import Testing

@testable import Site

@Suite struct CitationWordingTests {
  private func worded(_ html: String, in language: String) -> String {
    var log = DiagnosticLog()
    var catalog = SourceCatalog()
    let theme = Theme(overriding: [], catalog: &catalog)
    let words = Words.load(language, from: theme, log: &log)
    #expect(log.diagnostics.isEmpty)
    return String(decoding: CitationWording(words: words).text(Array(html.utf8)), as: UTF8.self)
  }

  private let body =
    "<p>In 2015<sup class=\"citations\">[<a class=\"citation\" id=\"citation.12\" "
    + "href=\"#reference.10\" role=\"doc-biblioref\" aria-label=\"10: 2 > 1\">10</a>"
    + "<span class=\"locator\">, p. 20</span>]</sup></p>"

  @Test("marks take the digits and the comma of the language, and nothing else does")
  func marks() {
    #expect(
      worded(body, in: "ar")
        == "<p>In 2015<sup class=\"citations\">[<a class=\"citation\" id=\"citation.12\" "
        + "href=\"#reference.10\" role=\"doc-biblioref\" aria-label=\"١٠: 2 > 1\">١٠</a>"
        + "<span class=\"locator\">، p. 20</span>]</sup></p>")
  }

  @Test("marks of one citation are parted by the semicolon of the language, sentences are not")
  func severalMarks() {
    let first = "<a class=\"citation\" aria-label=\"1\">1</a>"
    let html =
      "<p>so; <sup class=\"citations\">[\(first)<span class=\"locator\">, p. 2</span>; \(first); \(first)]"
      + "</sup>; so</p>"
    let worded = "<a class=\"citation\" aria-label=\"١\">١</a>"
    #expect(
      self.worded(html, in: "ar")
        == "<p>so; <sup class=\"citations\">[\(worded)<span class=\"locator\">، p. 2</span>؛ \(worded)؛ \(worded)]"
        + "</sup>; so</p>")
  }

  @Test("a language with ASCII digits leaves a body as it is")
  func unchanged() {
    #expect(worded(body, in: "en") == body)
  }

  @Test("digits and commas that are markup or turn the direction of writing are shown as text")
  func hostileWords() {
    let strings = Array("digits: \"<>&01234'6\"\ncomma: \"\\u202e<b>\"\n".utf8)
    var catalog = SourceCatalog()
    var log = DiagnosticLog()
    let theme = Theme(
      overriding: [Theme.File(name: "strings/en.yml", source: SourceID(0), bytes: strings)],
      catalog: &catalog)
    let words = Words.load("en", from: theme, log: &log)
    #expect(log.diagnostics.isEmpty)
    let worded = CitationWording(words: words).text(Array(body.utf8))
    #expect(
      String(decoding: worded, as: UTF8.self)
        == "<p>In 2015<sup class=\"citations\">[<a class=\"citation\" id=\"citation.12\" "
        + "href=\"#reference.10\" role=\"doc-biblioref\" aria-label=\"&gt;&lt;: 2 > 1\">&gt;&lt;</a>"
        + "<span class=\"locator\">[U+202E]&lt;b&gt;p. 20</span>]</sup></p>")
  }

  @Test("a body that ends within a mark is kept")
  func unfinished() {
    #expect(worded("<a class=\"citation\"", in: "ar") == "<a class=\"citation\"")
    #expect(worded("1 < 2", in: "ar") == "1 < 2")
  }
}
