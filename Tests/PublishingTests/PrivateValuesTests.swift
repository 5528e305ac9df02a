import Diagnostics
import Testing

@testable import Publishing

@Suite struct PrivateValuesTests {
  private func values(_ texts: String...) -> PrivateValues {
    PrivateValues(
      texts.enumerated().map { Located($1, at: SourceRange(SourceID(0), $0 * 100, $0 * 100 + 8)) })
  }

  private func found(_ value: String, in text: String, path: String = "a.html") -> Bool {
    !values(value).found(inFile: path, Array(text.utf8)).isEmpty
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

  @Test("quotation marks, accents and characters beyond the first 65,536 are found as escaped")
  func escapes() {
    #expect(found(#"said "no" twice"#, in: #"a,"said ""no"" twice""#))
    #expect(found(#"said "no" twice"#, in: #"{"a":"said \"no\" twice"}"#))
    #expect(found("Café Müller", in: "Cafe\u{301} Mu\u{308}ller"))
    #expect(found("witness 😀 one", in: #"{"a":"witness \ud83d\ude00 one"}"#))
  }

  @Test("the path of a file is published as well")
  func path() {
    #expect(found("tariq-obrien", in: "", path: "actors/tariq-obrien.html"))
  }

  @Test("what is shorter than eight characters, or not all there, is not found")
  func innocent() {
    #expect(!found("Tariq O", in: "Tariq O'Brien"))
    #expect(found("Tariq O'", in: "Tariq O'Brien"))
    #expect(!found("Tariq O'Brien", in: "Tariq O'Brie"))
    #expect(!found("        a       ", in: "                                a"))
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
    ] {
      #expect(!found("a secret value", in: text))
      #expect(found("a secret value", in: text + " a secret value"))
    }
  }
}
