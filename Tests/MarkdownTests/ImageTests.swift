import Diagnostics
import Testing

@testable import Markdown

@Suite("Images")
struct ImageTests {
  @Test("An image alone in a paragraph is a figure, and its title the caption")
  func figure() {
    let page = rendered("![A *street*](../media/x.jpg \"The street, 15 October\")")
    #expect(
      page.html == """
        <figure>
        <img src="../media/x.jpg" width="640" height="480" alt="A street" loading="lazy" />
        <figcaption>The street, 15 October</figcaption>
        </figure>

        """)
  }

  @Test("A figure without a title has no caption")
  func noCaption() {
    #expect(rendered("![A](../media/x.jpg)").html.contains("figcaption") == false)
  }

  @Test("An image within text is only an image")
  func inText() {
    #expect(
      rendered("so ![A](../media/x.jpg \"T\")").html
        == "<p>so <img src=\"../media/x.jpg\" width=\"640\" height=\"480\" alt=\"A\" title=\"T\""
        + " loading=\"lazy\" /></p>\n")
  }

  @Test("An image without an alternative text is a warning")
  func alternative() {
    let page = rendered("![](../media/x.jpg)")
    #expect(page.findings == ["missing-alternative «../media/x.jpg»"])
    #expect(page.diagnostics.first?.severity == .warning)
  }

  @Test(
    "An image from elsewhere is an error and is not asked for",
    arguments: [
      "https://example.org/x.jpg", "data:image/png;base64,x", "//example.org/x.jpg", "#a",
    ])
  func foreign(_ address: String) {
    let page = rendered("![A](\(address))")
    #expect(page.findings == ["unsafe-address «\(address)»"])
    #expect(page.html == "<figure>\n<img src=\"\" alt=\"A\" loading=\"lazy\" />\n</figure>\n")
  }

  @Test("Brackets, links and images in an alternative text leave their words")
  func plainAlternative() {
    let page = rendered("![a [@b] [[c]] [d](e.md) ![f](../media/g.jpg) `h` \"](../media/x.jpg)")
    #expect(page.html.contains("alt=\"a [@b] [[c]] d f h &quot;\""))
    #expect(page.asked == ["image ../media/x.jpg"])
  }
}
