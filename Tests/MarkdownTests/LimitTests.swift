import Diagnostics
import Testing

@testable import Markdown

@Suite("Limits")
struct LimitTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test("A hundred levels of quotes and lists are rendered")
  func deepEnough() {
    for marker in [">", "> ", "- ", "1. ", "* > "] {
      let levels = marker == "* > " ? 50 : 100
      let page = rendered(repeated(marker, levels) + "so")
      #expect(page.findings.isEmpty, "\(marker)")
      #expect(page.html.contains("so"))
    }
  }

  @Test(
    "Deeper nesting is refused before libcmark spends minutes on it",
    arguments: [">", "> ", "- ", "+ ", "1. ", "12) ", "* > "])
  func tooDeep(_ marker: String) {
    let page = rendered("so\n\n" + repeated(marker, 10_000) + "a\n" + repeated("\n", 10_000))
    #expect(page.diagnostics.map(\.code) == [.nestingTooDeep])
    #expect(page.html.isEmpty)
  }

  @Test("Nesting by indentation counts as well")
  func indentation() {
    let lists = (0..<150).map { repeated("  ", $0) + "- a\n" }.joined()
    #expect(rendered(lists).diagnostics.map(\.code) == [.nestingTooDeep])
  }

  @Test(
    "What only looks deep is rendered",
    arguments: ["-", "* ", "- ", ".", "=", "_ ", "#", "--- ", "1.", "3.14 ", "> a\n", "- a\n", " "])
  func shallow(_ text: String) {
    #expect(
      !rendered("a\n\n" + repeated(text, 500)).diagnostics.contains { $0.code == .nestingTooDeep })
  }

  @Test("Text far to the right in code is no nesting")
  func code() {
    #expect(rendered("```\n" + repeated(" ", 500) + "so\n```").findings.isEmpty)
  }

  @Test("So many images in one paragraph that libcmark would need minutes are refused")
  func images() {
    #expect(rendered(repeated("![[]()", 1001)).diagnostics.map(\.code) == [.nestingTooDeep])
    #expect(rendered(repeated("![a](../media/b.jpg)\n\n", 1001)).findings.isEmpty)
  }

  @Test("Long definitions, used so often that the page would fill the memory, are refused")
  func definitions() {
    let bomb = "[a]: /" + repeated("x", 50_000) + "\n\n" + repeated("[a]", 10_000)
    #expect(rendered(bomb).diagnostics.map(\.code) == [.nestingTooDeep])
    let many = (0..<300).map { "[\($0)]: https://example.org/\($0)\n" }.joined()
    #expect(rendered(many + "\n" + repeated("[7] ", 1000)).findings.isEmpty)
  }

  @Test(
    "Texts that are quadratic for some parsers take no time to speak of",
    .timeLimit(.minutes(10)),
    arguments: [
      "[", "]", "[a](", "[a](b", "*a ", "**a ", "*a **a ", "a**b", "_a ", "`a", "<!--", "<?",
      "<![CDATA[\n\n",
      "<a ", "<", "&", "&amp;", "\\", "[@", "[[", "[@a] ", "[@a]\n", "[[a]]\n", "\\[@a]\n",
      "[a](b \"\n\")",
      "[](#a)", "# a\n", "[a]: b\n\n", "> a\n", "***a_ [@b] ", "![](x)\n\n", "[@a;", "\u{0}[@a]\n",
    ])
  func fast(_ text: String) {
    let page = rendered(repeated(text, 30_000 / text.utf8.count))
    #expect(!page.diagnostics.contains { $0.code == .nestingTooDeep })
  }
}
