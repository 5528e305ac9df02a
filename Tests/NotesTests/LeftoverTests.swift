import Diagnostics
import Testing

@testable import Notes

@Suite struct LeftoverTests {
  private func findings(inBody text: String) -> [String] {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    var look = TextLook()
    look.look(at: file.bytes.indices, of: file, SourceID(0))
    return look.log.diagnostics.map(\.message)
  }

  @Test(
    "a place in brackets for a text that was never put in is told in a body",
    arguments: [
      "[insert name]", "[Insert]", "[TODO]", "[todo: the date]", "[TBD]", "[placeholder]",
      "[Placeholder text]", "[object Object]",
    ])
  func brackets(leftover: String) {
    #expect(
      findings(inBody: "Struck by \(leftover) at noon.") == [
        "'\(leftover)' stands where a text should have been put in"
      ])
  }

  @Test(
    "brackets with other words are not told",
    arguments: ["[[town-12]]", "[into]", "[plan](plan.md)", "[tower]", "[to", "[", "[o"])
  func others(text: String) {
    #expect(findings(inBody: "A text with \(text)") == [])
  }
}
