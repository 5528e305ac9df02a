import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct MappingReaderTests {
  private let start = SourceRange(SourceID(0), 0, 0)

  /// Reads a text with a reader, finishes it and returns what was found wrong.
  private func findings(
    _ text: String, _ read: (inout MappingReader, inout DiagnosticLog) -> Void
  ) -> [String] {
    let reading = Reading(text)
    guard let mapping = reading.yaml() else { return ["no mapping"] }
    var reader = MappingReader(mapping, of: "a source", at: start)
    read(&reader, &reading.log)
    reader.finish(log: &reading.log)
    return reading.findings
  }

  @Test("a text comes with the place that it was read from")
  func text() throws {
    let reading = Reading("title: x\nby: 'it''s'\n")
    var reader = MappingReader(try #require(reading.yaml()), of: "a source", at: start)
    let title = reader.text("title", log: &reading.log)
    #expect(title == Located("x", at: SourceRange(SourceID(0), 7, 8)))
    #expect(reader.text("by", log: &reading.log)?.value == "it's")
    #expect(reader.text("date", log: &reading.log) == nil)
    #expect(reading.findings == [])
  }

  @Test("a key is the same in whichever form its letters are written")
  func forms() {
    for (written, wanted) in [
      ("cat\u{E9}gorie", "cate\u{301}gorie"), ("e\u{301}t\u{E9}", "\u{E9}te\u{301}"),
    ] {
      let found = findings("\(written): x\n") { reader, log in
        #expect(reader.text(wanted, log: &log)?.value == "x")
      }
      #expect(found == [])
    }
  }

  @Test("keys that nobody asked for are unknown, with the nearest one that somebody asked for")
  func unknown() {
    let found = findings("titel: x\nx-mine: y\nzzz: z\n") { reader, log in
      _ = reader.text("title", log: &log)
      reader.allow(["date", "time"])
      #expect(reader.keys(withPrefix: "x-").map(\.key) == ["x-mine"])
    }
    #expect(
      found == [
        "1:1 «titel» 'titel' is not a key of a source [unknown-key]",
        "did you mean 'title'? Other keys: date, time",
        "3:1 «zzz» 'zzz' is not a key of a source [unknown-key]",
        "possible keys: title, date, time; keys of your own start with 'x-'",
      ])
  }

  @Test("an unknown key like none is told the keys that could stand there, without those that do")
  func others() {
    let found = findings("title: x\nzzzqq: 1\n") { reader, log in
      reader.allow(["title", "date", "time"])
    }
    #expect(
      found == [
        "2:1 «zzzqq» 'zzzqq' is not a key of a source [unknown-key]",
        "possible keys: date, time",
      ])
  }

  @Test(
    "a key that another one begins with may be meant",
    arguments: [
      ("alias", "did you mean 'aliases'?"), ("lang", "did you mean 'language'?"),
      ("Language-code", "did you mean 'language'?"),
      ("la", "possible keys: aliases, language, laid"),
    ])
  func beginnings(written: String, help: String) {
    let found = findings("\(written): x\n") { reader, log in
      reader.allow(["aliases", "language", "laid"])
    }
    #expect(found.last?.hasPrefix(help) == true)
  }

  @Test("a key that must be there is missed at the place that was named")
  func required() {
    let found = findings("date: x\n") { reader, log in
      #expect(reader.required("date", log: &log)?.isEmpty == false)
      #expect(reader.required("title", log: &log) == nil)
    }
    #expect(
      found == [
        "1:1 «» 'title' is missing: a source must have it [missing-key]",
        "add a line 'title: …'",
      ])
  }

  @Test("a value of the wrong type says what was expected and what was found")
  func wrongType() {
    let found = findings("date: [a]\nplace: {b: c}\npublisher: d\n") { reader, log in
      _ = reader.text("date", expecting: "a date", log: &log)
      _ = reader.text("place", log: &log)
      _ = reader.value("publisher")?.mapping(expecting: "a publisher", log: &log)
    }
    #expect(
      found == [
        "1:7 «[a]» expected a date, found a list [wrong-type]",
        "write one value, without brackets and '- '",
        "2:8 «{b: c}» expected a text, found keys with values [wrong-type]",
        "write one value; a text with ': ' or braces in it needs quotes",
        "3:12 «d» expected a publisher, found a text [wrong-type]",
        "write lines 'key: value', or {key: value, key: value}",
      ])
  }

  @Test("a value of nothing or only spaces is missing")
  func empty() {
    let found = findings("a:\nb: '  '\nc:\n") { reader, log in
      _ = reader.text("a", log: &log)
      _ = reader.text("b", log: &log)
      #expect(reader.value("c")?.items(log: &log) == [])
    }
    #expect(
      found == [
        "1:3 «» a value is missing here [empty-text]", "write a value, or delete the key",
        "2:5 «  » a value is missing here [empty-text]", "write a value, or delete the key",
        "3:3 «» a value is missing here [empty-text]", "write a value, or delete the key",
      ])
  }

  @Test("one value counts as a list of one")
  func items() throws {
    let reading = Reading("a: x\nb: [x, y]\nc: {d: e}\nf: []\n")
    var reader = MappingReader(try #require(reading.yaml()), of: "a source", at: start)
    let counts = ["a", "b", "c", "f"].map { reader.value($0)?.items(log: &reading.log).count }
    #expect(counts == [1, 2, 1, 0])
    #expect(reading.findings == [])
  }

  @Test("a part of a text is placed exactly, or at the whole where escapes moved it")
  func parts() throws {
    let reading = Reading("a: 10-20\nb: \"1\\x30-20\"\n")
    var reader = MappingReader(try #require(reading.yaml()), of: "a source", at: start)
    let plain = try #require(reader.text("a", log: &reading.log))
    let escaped = try #require(reader.text("b", log: &reading.log))
    #expect(plain.value == escaped.value)
    #expect(reading.written(plain.part(3, length: 2)) == "20")
    #expect(reading.written(escaped.part(3, length: 2)) == "1\\x30-20")
  }
}
