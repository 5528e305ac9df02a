import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct ParseYAMLTests {
  @Test("every key and value knows exactly what the file has for it")
  func tree() throws {
    let reading = Reading(
      """
      title: Ünï 'x' # comment
      names: {en: "al-\\"Ghantu", ar: الغنطو}
      list:
      - a
      -  b c
         d

      # comment
      text: |
        one

        two

      folded: >-
        a
        b
      empty:
      quotes: ''
      more: 'x''y'
      """)
    let mapping = try #require(reading.yaml())
    #expect(reading.findings == [])
    #expect(
      reading.tree(mapping) == [
        "title «title»", #"  plain "Ünï \'x\'" «Ünï 'x'»"#,
        "names «names»", #"  mapping «{en: "al-\"Ghantu", ar: الغنطو}»"#,
        "    en «en»", #"      quoted "al-\"Ghantu" «al-\"Ghantu»"#,
        "    ar «ar»", #"      plain "الغنطو" «الغنطو»"#,
        "list «list»", "  list «- a\n-  b c\n   d»",
        #"    plain "a" «a»"#, #"    plain "b c d" «b c\#n   d»"#,
        "text «text»", #"  block "one\n\ntwo\n" «one\#n\#n  two»"#,
        "folded «folded»", #"  block "a b" «a\#n  b»"#,
        "empty «empty»", #"  plain "" «»"#,
        "quotes «quotes»", #"  quoted "" «»"#,
        "more «more»", #"  quoted "x\'y" «x''y»"#,
      ])
  }

  @Test("values stay the text that was written, whatever YAML takes them for")
  func untyped() throws {
    let reading = Reading("a: NO\nb: 12:30\nc: ~\nd: null\ne: 0x1F\nf: 2015-10-15\ng: 1_000\n")
    let values = try #require(reading.yaml()).entries.map { $0.value.content }
    #expect(
      values
        == ["NO", "12:30", "~", "null", "0x1F", "2015-10-15", "1_000"]
        .map { .scalar($0, .plain) })
  }

  @Test("places are right after a byte order mark, CR LF and characters of four bytes")
  func places() throws {
    let reading = Reading("\u{FEFF}a: 😀 é\r\nb: [x,\r\n y]\r\n")
    let mapping = try #require(reading.yaml())
    #expect(
      reading.tree(mapping) == [
        "a «a»", #"  plain "😀 é" «😀 é»"#,
        "b «b»", "  list «[x,\r\n y]»", #"    plain "x" «x»"#, #"    plain "y" «y»"#,
      ])
  }

  @Test("a range within a file is read as if it stood alone, with places in the file")
  func withinFile() throws {
    let reading = Reading("---\ntitle: x\n---\nbody: y\n")
    let note = try #require(reading.split()?.frontMatter)
    let mapping = try #require(
      parseYAML(reading.file, SourceID(0), range: note, log: &reading.log))
    #expect(reading.tree(mapping) == ["title «title»", #"  plain "x" «x»"#])
  }

  @Test("no YAML is no keys", arguments: ["", "# comment\n", "\n\n", "---\n# comment\n"])
  func nothing(text: String) {
    let reading = Reading(text)
    #expect(reading.yaml()?.entries.isEmpty == true)
  }

  @Test("a text or a list in place of keys is refused")
  func noMapping() {
    #expect(
      findings("just words\n") == [
        "1:1 «just words» expected lines 'key: value', found a text [wrong-type]",
        "write lines 'key: value', or {key: value, key: value}",
      ])
    #expect(
      findings("- a\n- b\n\n") == [
        "1:1 «- a\n- b» expected lines 'key: value', found a list [wrong-type]",
        "write lines 'key: value', or {key: value, key: value}",
      ])
  }

  @Test("a key that stands twice is reported with the first, whose value counts")
  func duplicates() throws {
    let reading = Reading("title: x\nplace: {title: y}\n\"title\": z\n")
    let mapping = try #require(reading.yaml())
    #expect(mapping.entries.map(\.key) == ["title", "place"])
    #expect(
      reading.findings == [
        "3:2 «title» 'title' stands here a second time [duplicate-key]",
        "keep one of the two; several values are written as a list: [first, second]",
      ])
    let notes = reading.log.diagnostics.flatMap(\.notes)
    #expect(notes.map(\.message) == ["'title' stands here first"])
    #expect(notes.map(\.place) == [.range(SourceRange(SourceID(0), 0, 5))])
  }

  @Test("duplicates are found among many keys too")
  func manyDuplicates() throws {
    let keys = (0..<100).map { "k\($0): \n" }.joined()
    let reading = Reading(keys + keys)
    #expect(try #require(reading.yaml()).entries.count == 100)
    #expect(reading.log.diagnostics.map(\.code) == Array(repeating: .duplicateKey, count: 100))
  }

  @Test(
    "what YAML has and notes may not use is refused where it stands",
    arguments: [
      ("a: &x b", "1:4 «&x» anchors ('&name') cannot be used in notes"),
      ("a: &x", "1:4 «&x» anchors ('&name') cannot be used in notes"),
      ("a: &x {b: c}", "1:4 «&x» anchors ('&name') cannot be used in notes"),
      ("a: &x\n  b: c", "1:4 «&x» anchors ('&name') cannot be used in notes"),
      ("a: &x\n  - c", "1:4 «&x» anchors ('&name') cannot be used in notes"),
      ("a: !x {b: c}", "1:4 «!x» tags ('!name') cannot be used in notes"),
      ("a: *x", "1:4 «*x» aliases ('*name') cannot be used in notes"),
      ("*x : b", "1:1 «*x» aliases ('*name') cannot be used in notes"),
      ("a: !!str b", "1:4 «!!str» tags ('!name') cannot be used in notes"),
      ("a: ! [b]", "1:4 «!» tags ('!name') cannot be used in notes"),
      ("<<: {a: b}", "1:1 «<<» merge keys ('<<') cannot be used in notes"),
      ("? [a]\n: b", "1:3 «[a]» a list or mapping cannot be a key"),
      ("a: {{title}}", "1:5 «{title}» a list or mapping cannot be a key"),
      ("a: b\n--- \nc: d", "2:1 «---» a second YAML document starts here"),
      ("a: b\n...\nc: d", "3:1 «c: d» a second YAML document starts here"),
      ("%YAML 1.1\n---\na: b", "1:1 «%YAML» lines that start with '%' cannot be used in notes"),
      ("%FOO\n%YAML 7", "1:1 «%FOO» lines that start with '%' cannot be used in notes"),
    ])
  func features(text: String, finding: String) {
    #expect(findings(text).first == finding + " [yaml-feature]")
  }

  @Test("an anchor or a tag does not hide the value behind it")
  func valueBehindAnchor() throws {
    let reading = Reading("a: &x !!str b\nc: !t\n  - d\n")
    let mapping = try #require(reading.yaml())
    #expect(
      reading.tree(mapping) == [
        "a «a»", #"  plain "b" «b»"#, "c «c»", "  list «!t\n  - d»", #"    plain "d" «d»"#,
      ])
  }

  @Test("escapes cannot bring in control characters")
  func escapes() {
    #expect(
      findings(#"a: "x\0y\e""#) == [
        #"1:5 «x\0y\e» the control character U+0000 cannot stand in a text [invalid-character]"#,
        "delete it; many editors show it only in their list of hidden characters",
      ])
  }

  @Test("line separators, which only YAML takes for line breaks, are refused")
  func lineSeparator() {
    #expect(
      findings("a: x\u{2029}y\n").first
        == "1:5 «\u{2029}» the line separator U+2029 cannot stand in a text [invalid-character]")
  }

  @Test("a file that never went through the splitter is checked as well")
  func rawBytes() {
    let invalid = Reading(bytes: Array("a: é".utf8) + [0xED, 0xA0, 0x80])
    #expect(invalid.yaml() == nil)
    #expect(invalid.log.diagnostics.map(\.message) == ["this is not UTF-8 text: ED A0 80"])
    #expect(
      findings("a: é\u{1}").first
        == "1:5 «\u{1}» the control character U+0001 cannot stand in a text [invalid-character]")
  }

  @Test("the first character too many is pointed at as a whole")
  func sizeWithinCharacter() {
    let text = "#" + String(repeating: "x", count: largestNote - 2) + "é"
    #expect(
      findings(text).first
        == "1:262144 «é» this file has more than the 256 KiB that are read [file-too-large]")
  }

  @Test("a file over 256 KiB is not read")
  func size() {
    #expect(
      findings(String(repeating: "# x\n", count: 70_000)).first
        == "65537:1 «#» this file has more than the 256 KiB that are read [file-too-large]")
  }
}
