import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite struct PrivateValuesTests {
  private func values(_ texts: String...) -> PrivateValues {
    PrivateValues(
      texts.enumerated().map { Located($1, at: SourceRange(SourceID(0), $0 * 100, $0 * 100 + 8)) })
  }

  private func found(_ value: String, in text: String, path: String = "a.html") -> Bool {
    !values(value).found(inPage: path, Array(text.utf8)).isEmpty
  }

  @Test(
    "a value is found in every form that a file may write it in",
    arguments: [
      "<p>Tariq O'Brien & Sons</p>", "<p>Tariq O&#39;Brien &amp; Sons</p>",
      "<p>Tariq\nO&apos;Brien  &#x26; Sons</p>", #"{"a":"Tariq O'Brien \u0026 Sons"}"#,
      "<a href=\"?q=Tariq%20O%27Brien%20%26%20Sons\">", "TARIQ O'BRIEN & SONS",
      "x,\"tariq o'brien & sons\"", "Tariq O'Brien & Sons",
    ])
  func forms(_ text: String) {
    #expect(found("Tariq O'Brien & Sons", in: text))
  }

  @Test(
    "a name with an apostrophe and an umlaut is found in every form",
    arguments: [
      "Zoë D'Ünal", "Zoe\u{308} D'U\u{308}nal", "ZOË D'ÜNAL", "zoë d'Ünal",
      "Zo&euml; D&apos;&Uuml;nal", "Zo&#235; D&#39;&#220;nal", "Zo&#xEB; D&#x27;&#xDC;nal",
      "Zo&amp;#235; D&amp;#39;&amp;Uuml;nal", #"Zo\u00eb D'\u00dcnal"#,
      #"Zo\\u00EB D\\u0027\u00dcnal"#, #"Zo\u00eb D\'\u00dcnal"#, "Zo%C3%AB%20D%27%c3%9cnal",
      "Zo%25C3%25AB%2520D%2527%25C3%259Cnal",
      "Zo%26%23235%3B%20D%26%2339%3B%C3%9Cnal", "zoë-d'ünal", "Zoë_D'Ünal", "Zoë\u{A0}D'Ünal",
      "Zoë\u{202F}D'Ünal", "Zoë D'\u{AD}Ünal", "Zoë\u{200B} D'Ünal", "\u{202A}Zoë\u{202C} D'Ünal",
      "Zoë [U+202E]D'Ünal", "Zoë <em>D'Ünal</em>",
      "<b>Zoë</b>\n<span class=\"x\">D&#39;Ünal</span>",
    ])
  func umlaut(_ text: String) {
    #expect(found("Zoë D'Ünal", in: text))
    #expect(found("Zoë D'Ünal", in: "x" + text + "x"))
    #expect(found("\u{202B}Zoë D'Ünal\u{202C} ", in: text))
  }

  @Test("capital and small letters of Greek and Cyrillic are one")
  func cases() {
    #expect(found("мария ёлкина", in: "Мария Ёлкина, МАРИЯ ЁЛКИНА"))
    #expect(found("ΜΑΡΊΑ ΆΛΛΗ", in: "Μαρία Άλλη"))
  }

  @Test("quotation marks, backslashes and characters beyond the first 65,536 are found as escaped")
  func escapes() {
    #expect(found(#"said "no" twice"#, in: #"a,"said ""no"" twice""#))
    #expect(found(#"said "no" twice"#, in: #"{"a":"said \"no\" twice"}"#))
    #expect(found(#"C:\new\"vault""#, in: #"{"a":"C:\\new\\\"vault\""}"#))
    #expect(found(#"C:\new\"vault""#, in: #"<p>C:\new\&quot;vault&quot;"#))
    #expect(found("nadia of Homs", in: #"<p>C:\Users\nadia of Homs"#))
    #expect(found("witness 😀 one", in: #"{"a":"witness \ud83d\ude00 one"}"#))
  }

  @Test("files that others made are read in UTF-16 and Latin-1 as well, in parts of any length")
  func otherEncodings() throws {
    let value = "Zoë D'Ünal"
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .isoLatin1] {
      let data = try #require("name: ZOË D'ÜNAL.".data(using: encoding))
      #expect(values(value).found(inFile: "list.csv", Array(data)) == [0])
      #expect(values(value).found(inFile: "list.csv", [0x41] + Array(data)) == [0])
      #expect(values("Somebody else").found(inFile: "list.csv", Array(data)).isEmpty)
    }
    let arabic = try #require("خالد الشاهد".data(using: .utf16LittleEndian))
    #expect(values("خالد الشاهد").found(inFile: "list.csv", Array(arabic)) == [0])
  }

  @Test("the path of a file is published as well, and has hyphens for spaces")
  func path() {
    #expect(found("Tariq Obrien", in: "", path: "actors/tariq-obrien.html"))
    #expect(found("tariq-obrien", in: "", path: "actors/tariq-obrien.html"))
  }

  @Test("what is shorter than eight characters, or not all there, is not found")
  func innocent() {
    #expect(!found("Tariq O", in: "Tariq O'Brien"))
    #expect(found("Tariq O'", in: "Tariq O'Brien"))
    #expect(!found("Tariq O'Brien", in: "Tariq O'Brie"))
    #expect(!found("        a       ", in: "                                a"))
    #expect(!found("Tariq O'Brien", in: "<p title=\"Tariq O\">Brien</p>"))
  }

  @Test("each value is reported once, where it stands first, with the files that hold it")
  func report() {
    let values = values("first secret", "second secret", "first secret")
    let leaks = ["b.html", "a.html"].map { path in
      Leak(path: path, values: values.found(inFile: path, Array("the First Secret".utf8)))
    }
    var log = DiagnosticLog()
    values.report(leaks, log: &log)
    #expect(
      log.diagnostics.map(\.message) == [
        "this private value would be published in 'a.html' and 1 more file"
      ])
    #expect(log.diagnostics.map(\.place) == [.range(SourceRange(SourceID(0), 0, 8))])
  }

  @Test("hostile escapes end where the text does")
  func truncatedEscapes() {
    for text in [
      "&", "&#", "&#x", "&#x;", "&#99999999;", "%", "%4", "\\", "\\u", "\\u12", "\\ud83d",
      "\\udc00", "\\ude00\\ud83d", "[", "[U+202", "[U+2030]", "<", "<a", "<!--", "&&&&;;;;", "%%%",
    ] {
      #expect(!found("a secret value", in: text))
      #expect(found("a secret value", in: text + " a secret value"))
    }
  }

  @Test("escapes nested in escapes take time that grows with their number, and no stack")
  func nestedEscapes() {
    for unit in ["%3", "&amp;", "%25", "\\\\", "&#3", "[U+20", "<a", "&#x26;amp;"] {
      let text = String(repeating: unit, count: 20_000)
      #expect(!found("a secret value", in: text + "4"))
      #expect(found("a secret value", in: text + "4 a secret value"))
    }
  }
}
