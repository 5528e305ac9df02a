import Diagnostics
import Testing

@Suite struct SourceLocationTests {
  private func index(_ text: String) -> LineIndex {
    LineIndex(SourceFile(path: "x", bytes: Array(text.utf8)))
  }

  @Test("lines end at LF, CR LF and a lone CR; the break belongs to the line that it ends")
  func lineEndings() {
    let lines = index("a\nb\r\nc\rd")
    let places = (0...8).map { lines.location(of: $0) }
    #expect(
      places == [
        SourceLocation(line: 1, column: 1), SourceLocation(line: 1, column: 2),
        SourceLocation(line: 2, column: 1), SourceLocation(line: 2, column: 2),
        SourceLocation(line: 2, column: 3), SourceLocation(line: 3, column: 1),
        SourceLocation(line: 3, column: 2), SourceLocation(line: 4, column: 1),
        SourceLocation(line: 4, column: 2),
      ])
    let texts = (1...4).map { String(decoding: lines.line($0), as: UTF8.self) }
    #expect(texts == ["a", "b", "c", "d"])
  }

  @Test("columns count UTF-16 code units, and no byte order mark")
  func columns() {
    let lines = index("\u{FEFF}é名🙂x")
    #expect(lines.location(of: 0) == SourceLocation(line: 1, column: 1))
    #expect(lines.location(of: 3) == SourceLocation(line: 1, column: 1))
    #expect(lines.location(of: 5) == SourceLocation(line: 1, column: 2))
    #expect(lines.location(of: 8) == SourceLocation(line: 1, column: 3))
    #expect(lines.location(of: 12) == SourceLocation(line: 1, column: 5))
  }

  @Test("columns far into a long line are counted like those at its start")
  func longLine() {
    let lines = index("\u{FEFF}x\n" + String(repeating: "é🙂", count: 1000))
    let columns = (0..<1000).map { lines.location(of: 5 + $0 * 6).column }
    #expect(columns == (0..<1000).map { $0 * 3 + 1 })
    #expect(lines.location(of: 6005) == SourceLocation(line: 2, column: 3001))
  }

  @Test("an offset past the end is the end, and an empty file has a first line")
  func ends() {
    #expect(index("ab\n").location(of: 99) == SourceLocation(line: 2, column: 1))
    #expect(index("ab").location(of: -1) == SourceLocation(line: 1, column: 1))
    #expect(index("").location(of: 0) == SourceLocation(line: 1, column: 1))
    #expect(index("\u{FEFF}").location(of: 3) == SourceLocation(line: 1, column: 1))
    #expect(index("").line(1).isEmpty)
  }

  @Test("a part of a range stays within it")
  func parts() {
    let range = SourceRange(SourceID(1), 10, 20)
    #expect(range.part(2, length: 3) == SourceRange(SourceID(1), 12, 15))
    #expect(range.part(8, length: 9) == SourceRange(SourceID(1), 18, 20))
    #expect(range.part(50, length: 1) == SourceRange(SourceID(1), 20, 20))
    #expect(
      range.through(SourceRange(SourceID(1), 30, 40)) == SourceRange(SourceID(1), 10, 40))
  }
}
