import Diagnostics
import Testing

@Suite struct TerminalPrinterTests {
  private func printed(
    _ bytes: [UInt8], _ range: Range<Int>, path: String = "n.md", message: String = "m"
  ) -> [String] {
    let catalog = SourceCatalog([SourceFile(path: path, bytes: bytes)])
    let place = SourceRange(SourceID(0), range.lowerBound, range.upperBound)
    let finding = Diagnostic(.wrongType, message, at: .range(place))
    let text = TerminalPrinter(color: false).text(of: DiagnosticReport([finding], in: catalog))
    return Array(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// The quoted line and the line of the caret.
  private func quoted(_ line: String, marking range: Range<Int>) -> [String] {
    Array(printed(Array(line.utf8), range)[1...2])
  }

  @Test("a report shows place, message, line, caret, help and notes, and sums up")
  func whole() {
    #expect(
      TerminalPrinter(color: false).text(of: Samples.all) == """
        Content/big.md: error: 100% too large: a, b [file-too-large]

        Content/incidents/a b.md:3:9: error: no source has the id 'amnesty-2051' [unknown-reference]
         3 | source: amnesty-2051
           |         ^~~~~~~~~~~~
          help: did you mean 'amnesty-2015'?
        Content/incidents/a b.md:2:8: note: this note cites it
         2 | title: x
           |        ^
          note: sources stand in Content/sources

        Content/incidents/a b.md:4:10: warning: nothing links here [never-linked]
         4 |     名: 🙂é, <U+202E>b
           |              ^~~~~~~~~

        error: there is no folder 'Content' [missing-content]

        3 errors and 1 warning in 2 files

        """)
  }

  @Test("colours come only when they are asked for, and only around what the printer writes")
  func color() {
    let report = DiagnosticReport(
      [Diagnostic(.wrongType, "a \u{1B}[31m b", at: Samples.range("x"), help: "c")],
      in: Samples.catalog)
    #expect(
      TerminalPrinter(color: true).text(of: report) == """
        \u{1B}[1mContent/incidents/a b.md:2:8: \u{1B}[0m\u{1B}[1;31merror:\u{1B}[0m \
        \u{1B}[1ma <U+001B>[31m b\u{1B}[0m [wrong-type]
        \u{1B}[2m 2 | \u{1B}[0mtitle: x
        \u{1B}[2m   | \u{1B}[0m       \u{1B}[1;32m^\u{1B}[0m
          \u{1B}[1;36mhelp:\u{1B}[0m c

        \u{1B}[1m1 error in 1 file\u{1B}[0m

        """)
  }

  @Test("nothing found is said in words")
  func nothing() {
    let report = DiagnosticReport([], in: SourceCatalog())
    #expect(TerminalPrinter(color: false).text(of: report) == "no errors, no warnings\n")
  }

  @Test(
    "the caret stands below its character",
    arguments: [
      ("ab\tcd", 3..<4, "ab  cd", "    ^"),
      ("e\u{301}x", 3..<4, "e\u{301}x", " ^"),
      ("名前x", 3..<6, "名前x", "  ^~"),
      ("👨‍👩‍👧x", 18..<19, "👨‍👩‍👧x", "  ^"),
      ("❤️x", 6..<7, "❤️x", "  ^"),
      ("🇸🇾x", 8..<9, "🇸🇾x", "  ^"),
      ("الغنطو: x", 12..<13, "الغنطو: x", "      ^"),
      ("الغَنطو: x", 14..<15, "الغَنطو: x", "      ^"),
      ("한글 x", 7..<8, "한글 x", "     ^"),
      ("a\u{200D}b", 4..<5, "a\u{200D}b", " ^"),
      ("abc", 3..<3, "abc", "   ^"),
      ("", 0..<0, "", "^"),
      ("a\u{202E}b", 4..<5, "a<U+202E>b", "         ^"),
      ("\u{7}a", 1..<2, "<U+0007>a", "        ^"),
      ("abc\ndef", 1..<6, "abc", " ^~"),
    ])
  func caret(line: String, range: Range<Int>, shown: String, mark: String) {
    #expect(quoted(line, marking: range) == [" 1 | " + shown, "   | " + mark])
  }

  @Test("a long line is cut around the place")
  func longLine() {
    let line = String(repeating: "abcdefghi ", count: 50)
    let words = String(repeating: " abcdefghi", count: 9)
    #expect(
      quoted(line, marking: 255..<258) == [
        " 1 | …cdefghi\(words) …",
        "   | " + String(repeating: " ", count: 34) + "^~~",
      ])
  }

  @Test("the start and the end of a long line are shown without a cut there")
  func longLineEnds() {
    let line = String(repeating: "x", count: 300)
    #expect(
      quoted(line, marking: 0..<300) == [
        " 1 | " + String(repeating: "x", count: 98) + "…",
        "   | ^" + String(repeating: "~", count: 97),
      ])
    #expect(
      quoted(line, marking: 299..<300) == [
        " 1 | …" + String(repeating: "x", count: 98),
        "   | " + String(repeating: " ", count: 98) + "^",
      ])
  }

  @Test("a place that is itself too long is shown from its start")
  func longPlace() {
    let line = String(repeating: "a", count: 150) + String(repeating: "b", count: 150)
    #expect(
      quoted(line, marking: 150..<300) == [
        " 1 | …" + String(repeating: "b", count: 98) + "…",
        "   |  ^" + String(repeating: "~", count: 97),
      ])
  }

  @Test("a line of 256 KiB and bytes that are no text are shown like any other")
  func hostileLine() {
    let bytes = [UInt8](repeating: 0x80, count: 256 * 1024)
    let lines = printed(bytes, 100_000..<100_001)
    #expect(lines[0] == "n.md:1:1: error: m [wrong-type]")
    #expect(lines[1].hasPrefix(" 1 | …\u{FFFD}"))
    #expect(lines[1].count <= 105)
  }

  @Test("file names and messages cannot command the terminal")
  func injection() {
    #expect(
      printed([], 0..<0, path: "a\u{1B}[2J\n.md", message: "b\u{202E}\r")[0]
        == "a<U+001B>[2J<U+000A>.md:1:1: error: b<U+202E><U+000D> [wrong-type]")
  }

  @Test("of many findings the first are shown and the rest are counted by their codes")
  func many() {
    let errors = (0..<5).map { number in
      Diagnostic(number < 4 ? .unknownKey : .wrongType, "e\(number)", at: .file("f\(number)"))
    }
    let more = ["x", "y"].map { Diagnostic(.emptyText, $0, at: .nowhere) }
    let warnings = (0..<3).map { Diagnostic(.neverLinked, "w\($0)", at: .file("f\($0)")) }
    let report = DiagnosticReport(errors + more + warnings, in: SourceCatalog())
    #expect(
      TerminalPrinter(color: false, limit: 2).text(of: report) == """
        f0: error: e0 [unknown-key]

        f0: warning: w0 [never-linked]

        f1: error: e1 [unknown-key]

        f1: warning: w1 [never-linked]

        and 5 more errors: 2 empty-text, 2 unknown-key, 1 wrong-type
        and 1 more warning: 1 never-linked
        7 errors and 3 warnings in 5 files

        """)
  }

  @Test("line numbers of one finding stand below each other")
  func gutter() {
    let bytes = [UInt8](repeating: 0x0A, count: 11) + Array("key: x".utf8)
    let catalog = SourceCatalog([SourceFile(path: "n.md", bytes: bytes)])
    let finding = Diagnostic(
      .duplicateKey, "m", at: .range(SourceRange(SourceID(0), 11, 14)),
      notes: [Diagnostic.Note("n", at: .range(SourceRange(SourceID(0), 1, 1)))])
    #expect(
      TerminalPrinter(color: false).text(of: DiagnosticReport([finding], in: catalog)) == """
        n.md:12:1: error: m [duplicate-key]
         12 | key: x
            | ^~~
        n.md:2:1: note: n
          2 | \("")
            | ^

        1 error in 1 file

        """)
  }
}
