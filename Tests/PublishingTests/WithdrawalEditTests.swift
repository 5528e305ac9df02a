import Testing

@testable import Publishing

@Suite("A withdrawal in a note's front matter")
struct WithdrawalEditTests {
  private static let edit = WithdrawalEdit(
    date: "2016-02-01", reason: "Why: \"so\"", replacedBy: [], hidesTitle: false)
  private static let lines = "withdrawn:\n  date: 2016-02-01\n  reason: \"Why: \\\"so\\\"\"\n"

  private func edited(_ text: String, _ edit: WithdrawalEdit = Self.edit) -> String? {
    edit.applied(to: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("leaves comments, order, quotes and the text as they are")
  func leavesTheRest() {
    let before = "---\n# one\ntitle:   'T'  # two\nx-list: [a,  b]\n"
    let after = "---\n\n# Text\n\n---\nstatus: draft\n"
    #expect(edited(before + after) == before + "status: withdrawn\n" + Self.lines + after)
  }

  @Test(
    "takes the place of a status",
    arguments: ["draft", "'draft'", "\"published\"", "draft  # for now"])
  func replacesStatus(written: String) {
    let comment = written.contains("#") ? "  # for now" : ""
    #expect(
      edited("---\nstatus: \(written)\ntitle: T\n---\n")
        == "---\nstatus: withdrawn\(comment)\ntitle: T\n\(Self.lines)---\n")
  }

  @Test(
    "takes the place of an earlier withdrawal",
    arguments: [
      "withdrawn: {date: 2015-01-01, reason: Old}\n",
      "withdrawn:\n  date: 2015-01-01\n  reason: |\n    Old\n    lines\n",
      "withdrawn:\n  reason: >-\n    Old\n  replaced-by:\n    - one\n    - \"two\"\n",
    ])
  func replacesWithdrawal(old: String) {
    #expect(
      edited("---\nstatus: withdrawn\n\(old)title: T\n---\n")
        == "---\nstatus: withdrawn\ntitle: T\n\(Self.lines)---\n")
  }

  @Test("keeps line endings and indents")
  func keepsLayout() {
    #expect(
      edited("---\r\ntitle: T\r\n---\r\nText\r\n")
        == "---\r\ntitle: T\r\nstatus: withdrawn\r\n"
        + Self.lines.replacing("\n", with: "\r\n") + "---\r\nText\r\n")
    #expect(
      edited("---\n  title: T\n---\n")
        == "---\n  title: T\n  status: withdrawn\n  withdrawn:\n    date: 2016-02-01\n"
        + "    reason: \"Why: \\\"so\\\"\"\n---\n")
  }

  @Test("names what replaces the note, and withdraws the title")
  func writesAll() {
    let edit = WithdrawalEdit(
      date: "2016", reason: "R", replacedBy: ["one", "claims/two"], hidesTitle: true)
    #expect(
      edited("---\ntitle: T\n---\n", edit)
        == "---\ntitle: T\nstatus: withdrawn\nwithdrawn:\n  date: 2016\n  reason: \"R\"\n"
        + "  replaced-by: [\"one\", \"claims/two\"]\n  title: false\n---\n")
  }

  @Test(
    "is not written where it could change anything else",
    arguments: [
      "no front matter", "---\ntitle: [\n---\n", "---\n{title: T}\n---\n", "---\ntitle: T\n",
      "---\nstatus: |\n  draft\ntitle: T\n---\n",
    ])
  func refuses(note: String) {
    #expect(edited(note) == nil)
  }

  @Test("a table is read as it was written, quotes and line ends included")
  func tables() {
    var reader = TableReader(Array("id,title\r\na,\"x, \"\"y\"\"\r\nz\"\r\n".utf8))
    #expect(reader.next() == ["id", "title"])
    #expect(reader.next() == ["a", "x, \"y\"\r\nz"])
    #expect(reader.next() == nil)
  }
}
