import Diagnostics
import Testing

@Suite struct JSONPrinterTests {
  @Test("a report is one object with every finding and the summary")
  func whole() throws {
    #expect(
      try JSONPrinter().text(of: Samples.all) == """
        {
          "diagnostics" : [
            {
              "code" : "file-too-large",
              "file" : "Content/big.md",
              "message" : "100% too large: a, b",
              "severity" : "error"
            },
            {
              "code" : "unknown-reference",
              "column" : 9,
              "endColumn" : 21,
              "endLine" : 3,
              "file" : "Content/incidents/a b.md",
              "fixIt" : {
                "column" : 9,
                "endColumn" : 21,
                "endLine" : 3,
                "file" : "Content/incidents/a b.md",
                "line" : 3,
                "replacement" : "amnesty-2015"
              },
              "help" : "did you mean 'amnesty-2015'?",
              "line" : 3,
              "message" : "no source has the id 'amnesty-2051'",
              "notes" : [
                {
                  "column" : 8,
                  "endColumn" : 9,
                  "endLine" : 2,
                  "file" : "Content/incidents/a b.md",
                  "line" : 2,
                  "message" : "this note cites it"
                },
                {
                  "message" : "sources stand in Content/sources"
                }
              ],
              "severity" : "error"
            },
            {
              "code" : "never-linked",
              "column" : 10,
              "endColumn" : 12,
              "endLine" : 4,
              "file" : "Content/incidents/a b.md",
              "line" : 4,
              "message" : "nothing links here",
              "severity" : "warning"
            },
            {
              "code" : "missing-content",
              "message" : "there is no folder 'Content'",
              "severity" : "error"
            }
          ],
          "summary" : {
            "errors" : 3,
            "files" : 2,
            "warnings" : 1
          },
          "version" : 1
        }

        """)
  }

  @Test("any text survives: quotes, control characters, overrides of the direction")
  func text() throws {
    let report = DiagnosticReport(
      [Diagnostic(.wrongType, "\"\\\u{0}\n\u{202E}/", at: .file("a/b.md"))],
      in: SourceCatalog())
    #expect(
      try JSONPrinter().text(of: report)
        .contains(#""message" : "\"\\\u0000\n\#u{202E}/""#))
  }
}
