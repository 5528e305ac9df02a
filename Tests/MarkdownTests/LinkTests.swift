import Diagnostics
import Testing

@testable import Markdown

@Suite("Links")
struct LinkTests {
  @Test("A relative link leads to the note's page")
  func relative() {
    let page = rendered("[town](../locations/al-ghantu.md#history \"A town\")")
    #expect(
      page.html
        == "<p><a href=\"../locations/al-ghantu.html#history\" title=\"A town\">town</a></p>\n")
  }

  @Test("The path and the anchor are decoded before they are looked up")
  func decoded() {
    let page = rendered("[a](../b%20c/%D8%A7.md#%41) [b](x\\&amp;y.md) [c](<a b.md>) [d](%zz%4.md)")
    #expect(page.asked == ["link ../b c/ا.md # A", "link x&y.md", "link a b.md", "link %zz%4.md"])
  }

  @Test("A link that the resolver does not know stays as it is written")
  func unknown() {
    #expect(rendered("[a](unknown.md)").html == "<p><a href=\"unknown.md\">a</a></p>\n")
  }

  @Test(
    "Pages on the web, mail and telephone numbers are linked as they are",
    arguments: [
      "http://example.org", "https://example.org/?a=b&c#d", "HTTPS://example.org",
      "mailto:a@example.org", "tel:+963111234567", "https://example.org/x:y",
    ])
  func external(_ address: String) {
    let page = rendered("[a](\(address))")
    #expect(page.findings.isEmpty)
    #expect(page.asked.isEmpty)
    #expect(page.html.contains("href=\"\(address.replacing("&", with: "&amp;"))\""))
  }

  @Test(
    "An address that could do harm is an error and is not published",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)",
      "java&#10;script:alert(1)", "java&Tab;script:alert(1)", "&#1;javascript:alert(1)",
      "javascript&colon;alert(1)", "\\j\\avascript:x", "vbscript:x", "file:///etc/passwd",
      "data:text/html,x", "data:image/png;base64,x", "ftp://example.org", "urn:isbn:1",
      "//example.org", "\\\\\\\\example.org", "/\\example.org", "///example.org",
    ])
  func refused(_ address: String) {
    let page = rendered("[a](<\(address)>)")
    guard !page.asked.isEmpty else {
      #expect(page.html == "<p><a href=\"\">a</a></p>\n")
      #expect(page.findings == ["unsafe-address «\(address)»"])
      return
    }
    // A backslash stays one before a letter: this is a file's name, which does no harm.
    #expect(address == "\\j\\avascript:x")
    #expect(page.html == "<p><a href=\"%5Cj%5Cavascript:x\">a</a></p>\n")
  }

  @Test(
    "An address with a user is an error and is not published",
    arguments: [
      "https://desk:secret@example.org/a", "http://desk@example.org", "HTTPS://desk:x@example.org",
    ])
  func credentials(_ address: String) {
    let page = rendered("[a](<\(address)>)")
    #expect(page.html == "<p><a href=\"\">a</a></p>\n")
    #expect(page.findings == ["credentials-in-address «\(address)»"])
  }

  @Test(
    "An '@' behind the host is no user's",
    arguments: ["https://example.org/@desk", "https://example.org?a@b", "mailto:desk@example.org"])
  func noCredentials(_ address: String) {
    #expect(rendered("[a](<\(address)>) <\(address)>").findings.isEmpty)
  }

  @Test("An address on the web has a host")
  func host() {
    #expect(rendered("[a](http:b)").findings == ["invalid-address «http:b»"])
    #expect(rendered("[a](https://)").findings == ["invalid-address «https://»"])
  }

  @Test("A link without an address is an error")
  func empty() {
    #expect(rendered("[a]()").findings == ["broken-link «»"])
  }

  @Test("A link within the page leads to a heading, or to what the caller says that there is")
  func fragments() {
    let page = rendered(
      "[a](#the-denial) [b](#claims) [c](#the-denail) [d](#%D8%A7)\n\n## The denial\n\n## ا",
      anchors: ["claims"])
    #expect(page.findings == ["broken-anchor «#the-denail»"])
    #expect(page.diagnostics.first?.help == "did you mean '#the-denial'?")
  }
}
