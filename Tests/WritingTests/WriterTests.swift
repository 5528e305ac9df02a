import Testing

@testable import Writing

@Suite("Writers of data")
struct WriterTests {
  @Test("JSON members stand in the order in which they are written, and unknown ones are absent")
  func members() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("b", "1")
      writer.member("a", nil as String?)
      writer.member("number", 12)
      writer.member("infinite", Double.infinity)
      writer.null("none")
      writer.array("list", [true, false]) { $0.value($1 ? "yes" : "no") }
    }
    #expect(text(writer.bytes) == #"{"b":"1","number":12,"none":null,"list":["yes","no"]}"#)
  }

  @Test("No text ends the JSON or the element that it stands in, or turns what follows")
  func hostileJSON() {
    var writer = JSONWriter()
    writer.array { $0.value("\"\\\n\u{1}</script>&\u{202E}é") }
    #expect(text(writer.bytes) == #"["\"\\\n\u0001\u003c/script\u003e\u0026\u202eé"]"#)
  }

  @Test(
    "A cell that a spreadsheet would run as a formula is defused",
    arguments: ["=1+1", "+1", "-1", "@a", "\t=1", "＝1"])
  func formulas(_ formula: String) {
    var writer = CSVWriter(header: ["a"])
    writer.text(formula)
    writer.endRow()
    #expect(text(writer.bytes) == "a\r\n\"'\(formula)\"\r\n")
  }

  @Test("Commas, quotation marks and line feeds stay within their cell")
  func cells() {
    var writer = CSVWriter(header: ["a", "b", "c"])
    writer.text("x, y")
    writer.number(-3)
    writer.text("say \"no\"\nagain")
    writer.endRow()
    #expect(text(writer.bytes) == "a,b,c\r\n\"x, y\",-3,\"say \"\"no\"\"\nagain\"\r\n")
  }

  @Test("Text in XML cannot become markup, and holds no character that XML forbids")
  func markup() {
    var writer = XMLWriter()
    writer.append("<a b=\"")
    writer.append(escaping: "\"<&>\u{0}\u{202E}")
    writer.append("\"/>")
    #expect(text(writer.bytes) == "<a b=\"&quot;&lt;&amp;&gt;[U+202E]\"/>")
  }

  @Test(
    "A buffer grows, forgets its end, and writes every number", arguments: [0, 7, -12, .max, .min])
  func numbers(_ number: Int) {
    var buffer = PageBuffer(capacity: 1)
    buffer.append("abc" as StaticString)
    buffer.removeLast(2)
    buffer.append(decimal: number)
    #expect(text(Array(buffer.bytes)) == "a\(number)")
    buffer.removeLast(1000)
    #expect(buffer.bytes.isEmpty)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
