import Testing

@testable import Markdown

@Suite("Plain text")
struct PlainTextTests {
  @Test("The words stand a line for each block, without markup and citations")
  func words() {
    let page = rendered(
      """
      # The *denial* [@a]

      It said "no" & <https://example.org> [@a, p. 2; @b], and
      then [[note|more]]  
      `x < y` .

      - one
      - two

      > ![A street](../media/x.jpg "The street")
      """)
    #expect(
      page.body.plainText == """
        The denial
        It said "no" & https://example.org, and then more x < y .
        one
        two
        The street
        """)
  }
}
