import Diagnostics
import Testing

@testable import Markdown

@Suite("Headings")
struct HeadingTests {
  @Test("A heading has an id made of its words, of any script")
  func ids() {
    let page = rendered(
      "# What's *new* in 2015?\n\n# الغنطو, حمص\n\n# ÉTÉ — été\n\n# 🙂\n\n# [[a|The note]] [@b]")
    #expect(
      page.body.headings.map(\.id)
        == ["whats-new-in-2015", "الغنطو-حمص", "été-été", "section", "the-note"])
    #expect(page.body.headings.last?.text == "The note")
    #expect(page.html.hasPrefix("<h2 id=\"whats-new-in-2015\">What's <em>new</em> in 2015?</h2>\n"))
  }

  @Test("No two ids on a page are the same")
  func unique() {
    let page = rendered("# A\n\n# A\n\n# A 2\n\n# A\n\n# B", anchors: ["b"])
    #expect(page.body.headings.map(\.id) == ["a", "a-2", "a-2-2", "a-3", "b-2"])
  }

  @Test("The highest heading of a body gets the level that the page asks for")
  func levels() {
    #expect(rendered("## A\n\n### B", headingBase: 2).body.headings.map(\.level) == [2, 3])
    #expect(rendered("# A\n\n## B", headingBase: 3).body.headings.map(\.level) == [3, 4])
    #expect(rendered("# A\n\n## B", headingBase: nil).body.headings.map(\.level) == [1, 2])
    #expect(
      rendered("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F").body.headings.map(\.level)
        == [2, 3, 4, 5, 6, 6])
  }

  @Test("A level that is left out is a warning at the heading")
  func skip() {
    let page = rendered("# A\n\n> ### B ###\n\nC\n---")
    #expect(page.findings == ["heading-skip «### B ###»"])
    #expect(page.diagnostics.first?.severity == .warning)
    #expect(page.diagnostics.first?.message == "a heading of level 4 follows one of level 2")
  }
}
