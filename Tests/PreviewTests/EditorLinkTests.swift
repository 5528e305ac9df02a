import Testing

@testable import Preview

@Suite("A link to the editor")
struct EditorLinkTests {
  @Test("names file, line and column as the editor wants them")
  func patterns() {
    let own = EditorLink("idea://open?file={file}&line={line}&x={y}", from: "/site")
    #expect(
      own?.link(file: "Content/ä.md", line: 3, column: 4)
        == "idea://open?file=/site/Content/%C3%A4.md&line=3&x={y}")
    let code = EditorLink("vscode", from: "/site")
    #expect(code?.link(file: "/a.md", line: 3, column: 4) == "vscode://file/a.md:3:4")
    #expect(EditorLink("none", from: "/site")?.link(file: "a.md", line: 1, column: 1) == nil)
  }

  @Test(
    "is no script", arguments: ["javascript:alert('{file}')", "JavaScript:{file}", "{file}", "vi"])
  func refused(choice: String) {
    #expect(EditorLink(choice, from: "/") == nil)
  }
}
