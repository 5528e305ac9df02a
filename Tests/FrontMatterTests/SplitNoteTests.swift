import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct SplitNoteTests {
  /// The front matter and the body as text.
  private func parts(_ text: String) -> [String]? {
    let reading = Reading(text)
    guard let note = reading.split(), let frontMatter = note.frontMatter else { return nil }
    return [frontMatter, note.body].map {
      String(decoding: reading.file.bytes[$0], as: UTF8.self)
    }
  }

  @Test("a note is split at its two lines ---, and a later line --- belongs to the body")
  func plain() {
    #expect(
      parts("---\ntitle: x\n---\nfirst\n---\nsecond\n") == ["title: x\n", "first\n---\nsecond\n"])
  }

  @Test(
    "byte order mark, CR LF, lone CR, spaces after --- and an end without line break are accepted",
    arguments: [
      ("\u{FEFF}---\ntitle: x\n---\nbody", "title: x\n", "body"),
      ("---\r\ntitle: x\r\n---\r\nbody\r\n", "title: x\r\n", "body\r\n"),
      ("---\rtitle: x\r---\rbody", "title: x\r", "body"),
      ("---\rtitle: x\ndate: y\r\n\r---\n\nbody", "title: x\ndate: y\r\n\r", "\nbody"),
      ("--- \t\ntitle: x\n---  \nbody", "title: x\n", "body"),
      ("---\ntitle: x\n---", "title: x\n", ""),
      ("---\n---\n", "", ""),
    ])
  func variants(note: String, frontMatter: String, body: String) {
    #expect(parts(note) == [frontMatter, body])
  }

  @Test("only a line that is --- and nothing else closes the front matter")
  func nearFences() {
    #expect(parts("---\na: |\n  ---\n----\n--- x\n---\n") == ["a: |\n  ---\n----\n--- x\n", ""])
  }

  @Test("a note without front matter is all body and says how to start one")
  func missing() {
    let reading = Reading("# Title\n\n---\n")
    #expect(reading.split() == SplitNote(frontMatter: nil, body: 0..<13))
    #expect(
      reading.findings == [
        "1:1 «# Title» this note does not start with a front matter [missing-front-matter]",
        "start the file with a line '---', lines 'key: value' and another line '---'",
      ])
  }

  @Test("blank lines before the front matter are told from a missing one")
  func late() {
    let reading = Reading("\n \n---\na: b\n---\n")
    #expect(reading.split()?.frontMatter == nil)
    #expect(
      reading.findings == [
        "1:1 «» something stands before the line '---' that opens the front matter "
          + "[missing-front-matter]",
        "make '---' the first line of the file",
      ])
  }

  @Test("a front matter that never ends is reported where it starts")
  func unclosed() {
    let reading = Reading("---\ntitle: x\n----\n")
    #expect(reading.split() == nil)
    #expect(
      reading.findings == [
        "1:1 «---» the front matter that starts here never ends [unclosed-front-matter]",
        "write a line '---' after the last key",
      ])
  }

  @Test(
    "bytes that are no UTF-8 are reported exactly",
    arguments: [
      ([0xFF], 8..<9, "FF"),
      ([0xC0, 0x80], 8..<10, "C0 80"),
      ([0xE0, 0x80, 0xAF], 8..<11, "E0 80 AF"),
      ([0xED, 0xA0, 0x80], 8..<11, "ED A0 80"),
      ([0xF4, 0x90, 0x80, 0x80], 8..<12, "F4 90 80 80"),
      ([0xE2, 0x82], 8..<10, "E2 82"),
      ([0x80], 8..<9, "80"),
      ([0xC3], 8..<9, "C3"),
    ] as [([UInt8], Range<Int>, String)])
  func encoding(fault: [UInt8], place: Range<Int>, shown: String) {
    let reading = Reading(bytes: Array("---\nä: ".utf8) + fault + Array("\n---\n".utf8))
    #expect(reading.split() == nil)
    #expect(reading.log.diagnostics.map(\.code) == [.invalidEncoding])
    #expect(reading.log.diagnostics.map(\.message) == ["this is not UTF-8 text: \(shown)"])
    #expect(
      reading.log.diagnostics.map(\.place) == [
        .range(SourceRange(SourceID(0), place.lowerBound, place.upperBound))
      ])
  }

  @Test("control characters are reported wherever they stand, but only the first five")
  func controlCharacters() {
    let reading = Reading("---\na: b\0\n---\n\tgood\u{7F} \u{85} \u{1B}[31m \u{9B} \u{1} \u{2}")
    #expect(reading.split() == nil)
    #expect(
      reading.log.diagnostics.map(\.message) == [
        "the control character U+0000 cannot stand in a text",
        "the control character U+007F cannot stand in a text",
        "the control character U+0085 cannot stand in a text",
        "the control character U+001B cannot stand in a text",
        "the control character U+009B cannot stand in a text",
      ])
  }

  @Test("a note of 256 KiB is read, one byte more is too much")
  func size() {
    let note = Array("---\na: b\n---\n".utf8)
    let filler = [UInt8](repeating: UInt8(ascii: "x"), count: largestNote - note.count)
    let largest = Reading(bytes: note + filler)
    #expect(largest.split()?.body == 13..<largestNote)
    let larger = Reading(bytes: note + filler + filler.prefix(1))
    #expect(larger.split() == nil)
    #expect(
      larger.findings == [
        "4:262132 «x» this file has more than the 256 KiB that are read [file-too-large]",
        "split it, or keep large material in media/",
      ])
  }

  @Test("no cut through a note makes the splitter or the parser trap")
  func everyPrefix() {
    let note = Array("\u{FEFF}---\r\ntitle: \"الغنطو \\u0041\" # é\r\n- &a [b,\n---\n😀".utf8)
    for length in 0...note.count {
      let reading = Reading(bytes: Array(note.prefix(length)))
      let whole = reading.split()
      #expect((whole?.body.upperBound ?? length) == length)
      _ = reading.yaml()
    }
  }
}
