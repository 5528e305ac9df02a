import Diagnostics
import Testing

@Suite struct DiagnosticReportTests {
  private let catalog = SourceCatalog([
    SourceFile(path: "b.md", bytes: Array("one\ntwo\n".utf8)),
    SourceFile(path: "a.md", bytes: Array("one\ntwo\n".utf8)),
  ])

  private func place(_ file: Int, _ offset: Int) -> Place {
    .range(SourceRange(SourceID(file), offset, offset + 1))
  }

  @Test("findings stand by path, place, severity, code and message; those without a place last")
  func order() {
    let ordered = [
      Diagnostic(.fileTooLarge, "whole file", at: .file("a.md")),
      Diagnostic(.wrongType, "m", at: place(1, 0)),
      Diagnostic(.emptyText, "b", at: place(1, 4)),
      Diagnostic(.unknownKey, "a", at: place(1, 4)),
      Diagnostic(.unknownKey, "b", at: place(1, 4)),
      Diagnostic(.neverLinked, "a", at: place(1, 4)),
      Diagnostic(.wrongType, "m", at: place(0, 0)),
      Diagnostic(.missingContent, "m", at: .nowhere),
      Diagnostic(.neverLinked, "m", at: .nowhere),
    ]
    for turn in ordered.indices {
      let turned = Array(ordered[turn...] + ordered[..<turn])
      #expect(DiagnosticReport(turned.reversed(), in: catalog).findings == ordered)
    }
  }

  @Test("what was found twice counts once, what differs in its notes counts twice")
  func duplicates() {
    let finding = Diagnostic(.wrongType, "m", at: place(0, 0))
    let noted = Diagnostic(.wrongType, "m", at: place(0, 0), notes: [Diagnostic.Note("n")])
    let report = DiagnosticReport([finding, noted, finding, noted], in: catalog)
    #expect(report.findings == [finding, noted])
    #expect(report.errorCount == 2)
  }

  @Test(
    "the summary is worded for none, one and many",
    arguments: [
      (0, 0, 0, "no errors, no warnings"),
      (1, 0, 1, "1 error in 1 file"),
      (0, 1, 1, "1 warning in 1 file"),
      (2, 1, 1, "2 errors and 1 warning in 1 file"),
      (3, 2, 4, "3 errors and 2 warnings in 4 files"),
      (2, 0, 0, "2 errors"),
    ])
  func summary(errors: Int, warnings: Int, files: Int, words: String) {
    let codes =
      Array(repeating: DiagnosticCode.wrongType, count: errors)
      + Array(repeating: .neverLinked, count: warnings)
    let findings = codes.enumerated().map { index, code in
      Diagnostic(code, "\(index)", at: files == 0 ? .nowhere : .file("f\(index % files)"))
    }
    #expect(DiagnosticReport(findings, in: catalog).summary == words)
  }

  @Test("a range into a file that the catalog does not have is no place")
  func strangeSource() {
    let report = DiagnosticReport([Diagnostic(.wrongType, "m", at: place(9, 0))], in: catalog)
    #expect(
      TerminalPrinter(color: false).text(of: report) == "error: m [wrong-type]\n\n1 error\n")
  }
}
