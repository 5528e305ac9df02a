import Diagnostics
import Testing

@testable import Site

@Suite struct ExplanationsTests {
  @Test("every code has a paragraph")
  func everyCodeIsExplained() {
    let silent = DiagnosticCode.allCases.filter {
      (Explanations.paragraph(on: $0) ?? "").count < 40
    }
    #expect(silent.map(\.rawValue) == [])
  }

  @Test("every paragraph is about a code")
  func everyParagraphIsOfACode() {
    let known = Set(DiagnosticCode.allCases.map(\.rawValue))
    #expect(Explanations.headings.filter { !known.contains($0) } == [])
    #expect(Explanations.headings.count == DiagnosticCode.allCases.count)
  }

  @Test("a paragraph ends where the next heading starts")
  func paragraphsAreSeparate() {
    #expect(
      Explanations.paragraph(on: .outputInUse)
        == "Another build is writing to the same folder. Wait until it has ended.")
  }
}
