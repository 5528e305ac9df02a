import Testing

@testable import Markdown

@Suite("Links to notes by id")
struct WikiLinkTests {
  @Test(
    "A link to a note has the note's title, or a text of its own",
    arguments: [
      ("[[al-ghantu]]", "<a href=\"../locations/al-ghantu.html\">Title of al-ghantu</a>"),
      ("[[al-ghantu|the town]]", "<a href=\"../locations/al-ghantu.html\">the town</a>"),
      ("[[ al-ghantu | the\ntown ]]", "<a href=\"../locations/al-ghantu.html\">the town</a>"),
      ("[[[a]]]", "[<a href=\"../locations/a.html\">Title of a</a>]"),
      ("![[a]]", "!<a href=\"../locations/a.html\">Title of a</a>"),
      ("*[[a|b]]*", "<em><a href=\"../locations/a.html\">b</a></em>"),
      ("[[a|1 < 2 & \"3\"]]", "<a href=\"../locations/a.html\">1 &lt; 2 &amp; &quot;3&quot;</a>"),
      (
        "[[الغنطو]]",
        "<a href=\"../locations/%D8%A7%D9%84%D8%BA%D9%86%D8%B7%D9%88.html\">Title of الغنطو</a>"
      ),
    ])
  func links(_ markdown: String, _ html: String) {
    let page = rendered(markdown)
    #expect(page.html == "<p>\(html)</p>\n")
    #expect(page.findings.isEmpty)
  }

  @Test(
    "What is escaped or in code is no link",
    arguments: [
      ("\\[[a]]", "<p>[[a]]</p>\n"), ("[\\[a]]", "<p>[[a]]</p>\n"),
      ("`[[a]]`", "<p><code>[[a]]</code></p>\n"),
    ])
  func plain(_ markdown: String, _ html: String) {
    let page = rendered(markdown)
    #expect(page.html == html)
    #expect(page.asked.isEmpty)
    #expect(page.findings.isEmpty)
  }

  @Test(
    "A malformed link is an error and stays as it is written",
    arguments: [
      ("[[]]", "[[]]"), ("[[a|]]", "[[a|]]"), ("[[|b]]", "[[|b]]"), ("[[a", "[["),
      ("[[a]", "[["), ("[[a|*b*]]", "[["),
    ])
  func malformed(_ markdown: String, _ place: String) {
    let page = rendered(markdown)
    #expect(page.findings == ["broken-link «\(place)»"])
    #expect(page.asked.isEmpty)
  }

  @Test("An unknown note, which the resolver reports, stays as it is written")
  func unknown() {
    #expect(rendered("see [[unknown|it]]").html == "<p>see [[unknown|it]]</p>\n")
  }

  @Test("A definition makes CommonMark's link of the inner bracket")
  func definition() {
    let page = rendered("[[a]]\n\n[a]: https://example.org")
    #expect(page.html == "<p>[<a href=\"https://example.org\">a</a>]</p>\n")
  }

  @Test("A link to an anchor of the same page needs no note")
  func samePage() {
    let page = rendered("# History\n\n[[#history|above]] [[#histry]]")
    #expect(
      page.html.hasSuffix("<p><a href=\"#history\">above</a> <a href=\"#histry\">histry</a></p>\n"))
    #expect(page.findings == ["broken-anchor «#histry»"])
  }
}
