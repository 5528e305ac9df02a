import Diagnostics
import Testing

@testable import Markdown

@Suite("Places of findings")
struct PlaceTests {
  /// What the ranges of the problems in a text cover. `//x` is an unsafe address wherever it stands.
  @Test(
    "A finding covers what is wrong, to the byte, wherever it stands",
    arguments: [
      "[a](//x)", "so [a](//x)", "> - so\n>   it [a](//x)", "- > so\nlazy [a](//x)",
      "1. > so\r\n   > it [a](//x)\r\n", "-\tso\n\tit [a](//x)", "> > so\n> it [a](//x)",
      "الغنطو 🙂 [الغنطو 🙂](//x)", "# so [a](//x) #", "so [a](//x)\n===",
      "`a\nb` [a](//x)", "> `a\n> b` [a](//x)", "[a](b.md\n\"t\nu\") [a](//x)",
      "[z]: y.md\n[y]: z.md\nso [a](//x)", "> [z]: y.md\n> so\n> it [a](//x)",
      "so\\\nit [a](//x)", "so  \nit [a](//x)", "[*a* **b**](//x)", "[`]`](//x)",
      "[a\nb](//x)", "> [a\n> b](//x)", "[](//x)", "[a](<//x>)", "[a](  //x  \"t\")",
      "[a](\n//x)", "> [a](\n> //x)", "[![a](../media/b.jpg)](//x)", "[a\\]b](//x)",
      "&amp; [a &lt; b](//x)", "`a [b](//x)", "*a** [b](//x)", "[a [b] c](//x)",
      "[a](b.md)[a](c.md)\n[a](//x)", "> so\n it [a](//x)", "- > so\n   it [](//x)",
      "[\n](//x)", "> [\n> ](//x)", "so <!--\n--> [a](//x)", "[a](//x) [b](b.md)",
    ])
  func places(_ markdown: String) {
    let unsafe = rendered(markdown).findings.filter { $0.hasPrefix("unsafe") }
    #expect(unsafe == ["unsafe-address «//x»"])
  }

  @Test("The place in the file counts what stands before the body, and a byte order mark")
  func offset() {
    for before in ["---\ntitle: الغنطو\n---\n", "\u{FEFF}"] {
      let page = rendered("[a](//x)", after: before)
      #expect(page.findings == ["unsafe-address «//x»"])
    }
    #expect(rendered("\u{FEFF}[a](//x)").findings == ["unsafe-address «//x»"])
  }

  @Test("Of two like addresses each has its own place")
  func twice() {
    let page = rendered("so [a](//x) and\n> [b](//x)")
    let places = page.diagnostics.map(\.place)
    #expect(Set(places).count == 2)
    #expect(page.findings == ["unsafe-address «//x»", "unsafe-address «//x»"])
  }

  @Test("A link by reference is reported where it is used, an autolink at its address")
  func references() {
    #expect(rendered("so [the note][n]\n\n[n]: //x").findings == ["unsafe-address «the note»"])
    #expect(rendered("> so\n> it <ftp://x>").findings == ["unsafe-address «ftp://x»"])
  }

  @Test("The key of a citation and the target of a link are covered alone")
  func brackets() {
    let markdown = "> so &amp; [@one, p. 2;\r\n> @الغنطو] and \\* [[ two#x | b ]]"
    let bytes = Array(markdown.utf8)
    var places = PlacesOfReferences()
    var log = DiagnosticLog()
    let file = SourceFile(path: "note.md", bytes: bytes)
    _ = renderBody(
      file, SourceID(0), body: 0..<bytes.count, headingBase: 2, resolver: &places, log: &log)
    #expect(
      places.ranges.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
        == ["one", "الغنطو", "two#x"])
  }
}

private struct PlacesOfReferences: ReferenceResolver {
  private(set) var ranges: [SourceRange] = []

  mutating func citation(_ key: String, locator: String?, at range: SourceRange) -> Citation? {
    ranges.append(range)
    return nil
  }

  mutating func wikiLink(
    _ target: String, hasText: Bool, at range: SourceRange
  ) -> LinkDestination? {
    ranges.append(range)
    return nil
  }

  mutating func relativeLink(
    _ path: String, fragment: String?, at range: SourceRange
  ) -> LinkDestination? { nil }

  mutating func image(_ path: String, at range: SourceRange) -> ImageDestination? { nil }
}
