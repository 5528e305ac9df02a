import Diagnostics
import Testing

@testable import Markdown

@Suite("Text that could mislead or harm")
struct SafetyTests {
  @Test("HTML is an error and is left out", arguments: ["<b>", "<!-- x -->", "<?x?>", "</p>"])
  func rawHTML(_ tag: String) {
    let page = rendered("so \(tag) it")
    #expect(page.html == "<p>so <!-- raw HTML omitted --> it</p>\n")
    #expect(page.findings == ["raw-html «\(tag)»"])
    #expect(page.diagnostics.first?.severity == .error)
  }

  @Test("A block of HTML is one error at its first line")
  func rawHTMLBlock() {
    let page = rendered("> <script>\n> alert(1)\n> </script>\n\nso")
    #expect(
      page.html == "<blockquote>\n<!-- raw HTML omitted -->\n</blockquote>\n<p>so</p>\n")
    #expect(page.findings == ["raw-html «<script>»"])
  }

  @Test("Characters that turn the direction of writing are shown, wherever they stand")
  func bidi() {
    let page = rendered(
      "a\u{202E}b `\u{2066}` ![\u{2069}](../media/x.jpg \"\u{202A}\")\n\n    \u{202D}")
    #expect(
      page.html == """
        <p>a<span class="bidi-control">[U+202E]</span>b \
        <code><span class="bidi-control">[U+2066]</span></code> \
        <img src="../media/x.jpg" width="640" height="480" alt="[U+2069]" title="[U+202A]" \
        loading="lazy" /></p>
        <pre><code><span class="bidi-control">[U+202D]</span>
        </code></pre>

        """)
  }

  @Test("Marks that Arabic and Persian need stay as they are")
  func marks() {
    #expect(
      rendered("می\u{200C}خواهم \u{200F}x\u{061C}").html
        == "<p>می\u{200C}خواهم \u{200F}x\u{061C}</p>\n")
  }

  @Test("Control characters become U+FFFD")
  func controls() {
    #expect(
      rendered("a\u{1B}[31m\u{7F}\u{85}\u{0}b\tc").html
        == "<p>a\u{FFFD}[31m\u{FFFD}\u{FFFD}\u{FFFD}b\tc</p>\n")
  }

  @Test("Line ends are line feeds, whatever the file has")
  func lineEnds() {
    #expect(
      rendered("a\r\nb\rc\r\n\r\n```\r\nd\r\ne\r\n```\r\n").html
        == "<p>a\nb\nc</p>\n<pre><code>d\ne\n</code></pre>\n")
  }

  @Test("A body that is no UTF-8 does not crash, nor a range outside the file")
  func hostile() {
    for bytes: [UInt8] in [
      [0xC2], [0xE2, 0x80], [0xFF, 0x5B, 0x40, 0xFF, 0x5D], [0x5B, 0x5B, 0xE2], [0x26, 0x23],
      [0x5C], [0x5B, 0x40], [0x5B, 0x5B], [0xEF, 0xBB, 0xBF], [0x5B, 0x61, 0x5D, 0x28],
    ] {
      var references = NotedReferences(knowsNotes: true)
      var log = DiagnosticLog()
      _ = renderBody(
        SourceFile(path: "note.md", bytes: bytes), SourceID(0), body: 0..<100, headingBase: 2,
        resolver: &references, log: &log)
    }
  }
}
