import Diagnostics
import Testing

@Suite struct GitHubPrinterTests {
  @Test("each finding is one workflow command, escaped as the runner undoes it")
  func whole() {
    #expect(
      GitHubPrinter().text(of: Samples.all) == """
        ::error file=Content/big.md,title=file-too-large::100%25 too large: a, b
        ::error file=Content/incidents/a b.md,line=3,endLine=3,col=9,endColumn=21,\
        title=unknown-reference::no source has the id 'amnesty-2051'%0Adid you mean 'amnesty-2015'?
        ::warning file=Content/incidents/a b.md,line=4,endLine=4,col=10,endColumn=12,\
        title=never-linked::nothing links here
        ::error title=missing-content::there is no folder 'Content'

        """)
  }

  @Test("no file name and no message can end its command or start another")
  func injection() {
    let report = DiagnosticReport(
      [Diagnostic(.wrongType, "a\n::error::b", at: .file("x,line=9:\n%"))], in: SourceCatalog())
    #expect(
      GitHubPrinter().text(of: report)
        == "::error file=x%2Cline=9%3A%0A%25,title=wrong-type::a<U+000A>::error::b\n")
  }

  @Test("a range over several lines has no columns")
  func lines() {
    let report = DiagnosticReport(
      [Diagnostic(.wrongType, "m", at: .range(SourceRange(SourceID(0), 0, 9)))],
      in: Samples.catalog)
    #expect(
      GitHubPrinter().text(of: report)
        == "::error file=Content/incidents/a b.md,line=1,endLine=2,title=wrong-type::m\n")
  }
}
