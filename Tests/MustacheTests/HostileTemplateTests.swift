import Diagnostics
import Mustache
import Testing

@Suite("Hostile templates", .timeLimit(.minutes(10)))
struct HostileTemplateTests {
  private func codes(_ template: String) -> Set<String> {
    Set(Compiled(["page.html": template]).diagnostics.map(\.code.rawValue))
  }

  @Test("sections nested ten thousand deep are too deep")
  func deepSections() {
    let open = String(repeating: "{{#names}}", count: 10_000)
    let close = String(repeating: "{{/names}}", count: 10_000)
    #expect(codes(open + close) == ["nesting-too-deep"])
    #expect(codes(open) == ["nesting-too-deep"])
    #expect(codes(close) == ["unbalanced-section"])
  }

  @Test("partials nested ten thousand deep are too deep")
  func deepPartials() {
    var files = [("page.html", "{{>p0}}")]
    for number in 0..<10_000 { files.append(("p\(number).html", "{{>p\(number + 1)}}")) }
    files.append(("p10000.html", ""))
    let compiled = Compiled(list: files) { Entry($0, Page.schema) }
    #expect(Set(compiled.diagnostics.map(\.code)) == [.nestingTooDeep])
  }

  @Test(
    "a template that repeats a piece of a tag for ever takes time in proportion to its length",
    arguments: [
      "{{", "{{{", "{{#", "{{!", "{{=", "}}", "{{a ", "{{title}}", "{{{body}}}", "{{/a}}",
      "{{=| |=}}", "<", "<!--", "<script>", "<a b=\"", "\n", " \n", "{{! }}\n", "{{$a}}{{/a}}",
      "{{>a}}", "{{#names}}{{/names}}", "&", "\u{0}",
    ])
  func repetition(piece: String) {
    let template = String(repeating: piece, count: 50_000 / piece.utf8.count)
    for ending in ["", "}}"] {
      _ = Compiled(["page.html": template + ending, "a.html": ""]).render(Page())
    }
  }

  @Test("long delimiters are refused, for looking for them takes long")
  func longDelimiters() {
    let long = String(repeating: "a", count: 500_000)
    #expect(codes("{{=\(long) b=}}" + long) == ["template-syntax"])
  }

  @Test("templates that include each other in too many ways are refused")
  func manyWays() {
    var files: [(String, String)] = []
    for number in 0..<40 {
      let next = "p\(number + 1)"
      let name = number == 0 ? "page.html" : "p\(number).html"
      files.append(
        (
          name,
          "{{<\(next)}}{{$b\(number)}}1{{/b\(number)}}{{/\(next)}}"
            + "{{<\(next)}}{{$b\(number)}}2{{/b\(number)}}{{/\(next)}}"
        ))
    }
    let blocks = (0..<40).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()
    files.append(("p40.html", blocks))
    let compiled = Compiled(list: files) { Entry($0, Page.schema) }
    #expect(Set(compiled.diagnostics.map(\.code)) == [.nestingTooDeep])
  }

  @Test("a tree a thousand deep is rendered")
  func deepTree() {
    var tree: PlainValue = ["n": "x"]
    for _ in 0..<1_000 { tree = ["n": "x", "c": tree] }
    let example = Example(
      "", "{{>p}}", ["p": "{{n}}{{#c}}{{>p}}{{/c}}"], over: tree, makes: "")
    #expect(example.rendered == String(repeating: "x", count: 1_001))
  }
}
