import Mustache
import Testing

@Suite("Escaping")
struct EscapingTests {
  private func escaped(_ text: String) -> String {
    Compiled(["page.html": "{{title}}"]).render(Page(title: text))
  }

  @Test("nothing that follows a mark keeps it from being escaped")
  func combining() {
    for mark in ["\"", "'", "<", ">", "&"] {
      let reference = escaped(mark)
      #expect(reference.utf8.count > 3)
      for follower in ["\u{0301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{E0020}", "\u{0600}"] {
        let text = "\(follower)\(mark)\(follower)"
        #expect(
          Array(escaped(text).utf8) == Array("\(follower)\(reference)\(follower)".utf8))
      }
    }
  }

  @Test("control characters are replaced, except tabs and line endings")
  func controlCharacters() {
    for value in UInt32(0)..<0xA0 where value < 0x20 || value >= 0x7F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSpace = scalar == "\t" || scalar == "\n" || scalar == "\r"
      let expected = isSpace ? String(scalar) : "\u{FFFD}"
      #expect(Array(escaped("a\(scalar)b").utf8) == Array("a\(expected)b".utf8))
    }
    #expect(escaped("\u{FFFE}a\u{FFFF}") == "\u{FFFD}a\u{FFFD}")
  }

  @Test("characters that turn the direction of what follows are shown")
  func directions() {
    for value in Array(UInt32(0x202A)...0x202E) + Array(UInt32(0x2066)...0x2069) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(escaped("a\(scalar)\"") == "a[U+\(String(value, radix: 16).uppercased())]&quot;")
    }
    #expect(escaped("\u{2029}\u{202F}\u{2065}\u{206A}–”") == "\u{2029}\u{202F}\u{2065}\u{206A}–”")
  }

  @Test("all other characters are kept")
  func otherCharacters() {
    let text = "\u{A0}ÄÂ\u{FFFD}\u{FB01}\u{FEFF}حلب 漢字 👩‍👩‍👧 \u{10FFFF}"
    #expect(Array(escaped(text).utf8) == Array(text.utf8))
  }

  @Test("pages of any size are whole, however their pieces are cut")
  func largePages() {
    for count in [1, 7, 8, 9, 32_767, 32_768, 32_769, 300_000] {
      let text = String(repeating: "a", count: count - 1) + "&"
      let expected = String(repeating: "a", count: count - 1) + "&amp;"
      let page = Compiled(["page.html": "<b>{{title}}</b>{{title}}"])
      #expect(page.render(Page(title: text)) == "<b>\(expected)</b>\(expected)")
    }
  }

  @Test("in an address, all that has a meaning there is percent-encoded")
  func addresses() {
    let text = "../a b?c=d&e#f%2F\"'<>\u{0}+é~-_.@,:"
    #expect(
      Compiled(["page.html": "<a href=\"/{{title}}\">"]).render(Page(title: text))
        == "<a href=\"/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%22%27%3C%3E%00%2B%C3%A9~-_.@,:\">")
  }

  @Test("JSON cannot end the script that it stands in, and has nothing like an attribute")
  func json() {
    let json = JSONText(bytes: Array("[\"<!--</script>&\u{2028}\u{2029}\u{2026}é id=\"]".utf8))
    let template = "<script type=\"application/json\">{{{metadata}}}</script>"
    #expect(
      Compiled(["page.html": template]).render(Page(metadata: json))
        == "<script type=\"application/json\">"
        + #"["\u003C!--\u003C/script\u003E\u0026\u2028\u2029…é id\u003D"]"# + "</script>")
  }
}
