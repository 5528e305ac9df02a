import Testing

@testable import Markdown

@Suite("Citations")
struct CitationTests {
  /// The link to entry `number` of the reference list.
  private func link(_ use: Int, to number: Int, _ key: String) -> String {
    "<a class=\"citation\" id=\"citation.\(use)\" href=\"#reference-\(number)\""
      + " role=\"doc-biblioref\" aria-label=\"\(number): About \(key)\">\(number)</a>"
  }

  private func citation(_ content: String) -> String {
    "<sup class=\"citations\">[\(content)]</sup>"
  }

  @Test("A citation becomes the number of its source, linked to the reference list")
  func one() {
    let page = rendered("So it was [@amnesty-2015].")
    #expect(page.html == "<p>So it was \(citation(link(1, to: 1, "amnesty-2015"))).</p>\n")
    #expect(page.findings.isEmpty)
  }

  @Test("Several sources stand in one bracket, with what in them is meant")
  func several() {
    let page = rendered("[@a, p. 20; @b; @a, figs. 3, 4]")
    let content =
      "\(link(1, to: 1, "a"))<span class=\"locator\">, p. 20</span>; \(link(2, to: 2, "b")); "
      + "\(link(3, to: 1, "a"))<span class=\"locator\">, figs. 3, 4</span>"
    #expect(page.html == "<p>\(citation(content))</p>\n")
    #expect(page.asked == ["citation a, p. 20", "citation b", "citation a, figs. 3, 4"])
  }

  @Test("Each use has an id of its own, to which the reference list returns")
  func uses() {
    let page = rendered("[@a] [@b] [@a, p. 2]", idPrefix: "review-")
    #expect(page.body.citations.map(\.id) == (1...3).map { "review-citation.\($0)" })
    #expect(page.body.citations.map(\.number) == [1, 2, 1])
    #expect(page.body.citations.map(\.key) == ["a", "b", "a"])
    #expect(page.body.citations.map(\.locator) == [nil, nil, "p. 2"])
  }

  @Test("A citation may go over the end of a line")
  func overLines() {
    let page = rendered("> - so [@amnesty-2015,\n>   p. 20;\n>   @b] it was")
    #expect(page.asked == ["citation amnesty-2015, p. 20", "citation b"])
    #expect(page.findings.isEmpty)
  }

  @Test("Keys are of any script, with digits, hyphens, underscores and full stops")
  func keys() {
    let page = rendered("[@العفو-2015] [@a_b_c.2] [@Жизнь]")
    #expect(page.asked == ["citation العفو-2015", "citation a_b_c.2", "citation Жизнь"])
  }

  @Test(
    "What is escaped, written with entities or in code is no citation",
    arguments: [
      ("\\[@a]", "<p>[@a]</p>\n"),
      ("[\\@a]", "<p>[@a]</p>\n"),
      ("&#91;@a]", "<p>[@a]</p>\n"),
      ("[&#64;a]", "<p>[@a]</p>\n"),
      ("[&commat;a]", "<p>[@a]</p>\n"),
      ("`[@a]`", "<p><code>[@a]</code></p>\n"),
      ("    [@a]", "<pre><code>[@a]\n</code></pre>\n"),
      ("*x* \\[@a]", "<p><em>x</em> [@a]</p>\n"),
      ("> x\n> &amp; \\[@a]", "<blockquote>\n<p>x\n&amp; [@a]</p>\n</blockquote>\n"),
      ("`x \\[@a]", "<p>`x [@a]</p>\n"),
      ("*x** \\[@a]", "<p><em>x</em>* [@a]</p>\n"),
      ("<a@example.org> @a]", "<p><a href=\"mailto:a@example.org\">a@example.org</a> @a]</p>\n"),
      ("<http://x/[@a]>", "<p><a href=\"http://x/%5B@a%5D\">http://x/[@a]</a></p>\n"),
    ])
  func plain(_ markdown: String, _ html: String) {
    let page = rendered(markdown)
    #expect(page.html == html)
    #expect(page.asked.isEmpty)
    #expect(page.findings.isEmpty)
  }

  @Test("A backslash before the backslash leaves the citation one")
  func escapedBackslash() {
    #expect(rendered("\\\\[@a]").html == "<p>\\\(citation(link(1, to: 1, "a")))</p>\n")
    #expect(rendered("\\[[@a]]").html == "<p>[\(citation(link(1, to: 1, "a")))]</p>\n")
    #expect(rendered("so![@a]").html == "<p>so!\(citation(link(1, to: 1, "a")))</p>\n")
  }

  @Test("A semicolon or a bracket of a locator is written with a backslash")
  func escapedInLocator() {
    #expect(rendered("[@a, pp. 2\\; 3 \\[sic\\]]").asked == ["citation a, pp. 2; 3 [sic]"])
  }

  @Test(
    "A malformed citation is an error and stays as it is written",
    arguments: [
      ("[@]", "[@]"), ("[@a;]", "[@a;]"), ("[@a; b]", "[@a; b]"), ("[@a,]", "[@a,]"),
      ("[@a p. 20]", "[@a p. 20]"), ("[@ a]", "[@ a]"), ("[@a@b]", "[@a@b]"),
      ("[@a; ;@b]", "[@a; ;@b]"),
      ("[@a, *p* 2]", "[@"), ("[@a", "[@"), ("x [@a, [p. 2]", "[@"),
    ])
  func malformed(_ markdown: String, _ place: String) {
    let page = rendered(markdown)
    #expect(page.findings == ["citation-syntax «\(place)»"])
    #expect(page.asked.isEmpty)
  }

  @Test("A link cannot hold a citation")
  func inLink() {
    let page = rendered("[so [@a] it](https://example.org)")
    #expect(page.html == "<p><a href=\"https://example.org\">so [@a] it</a></p>\n")
    #expect(page.findings == ["citation-syntax «[@a]»"])
  }

  @Test("A link whose text begins with an at sign is a link")
  func handle() {
    let page = rendered("[@handle](https://example.org/handle)")
    #expect(page.html == "<p><a href=\"https://example.org/handle\">@handle</a></p>\n")
  }

  @Test("An unknown source, which the resolver reports, is shown by its key")
  func unknown() {
    #expect(rendered("[@unknown, p. 2]").html.contains("[@unknown<span class=\"locator\">, p. 2"))
  }

  @Test("Titles and locators cannot break out of their places")
  func escaping() {
    let page = rendered("[@a\"><b>, \"&<\\>]")
    #expect(page.html.contains("<b>") == false)
  }
}
