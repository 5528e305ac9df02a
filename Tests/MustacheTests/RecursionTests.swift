import Mustache
import Testing

@Suite("Templates that include themselves")
struct RecursionTests {
  @Test(
    "a template that leads back to itself without going further into its value is an error",
    arguments: [
      ("{{>p}}", "partial-circle: 'p.html' includes itself without an end [{{>p}}]"),
      (
        "a{{#title}}{{>q}}{{/title}}",
        "partial-circle: 'p.html' and 'q.html' include each other with a value that is not part of its own"
          + " [{{>q}}]"
      ),
      (
        "{{#is_draft}}{{>p}}{{/is_draft}}",
        "partial-circle: 'p.html' includes itself without an end [{{>p}}]"
      ),
      (
        "{{^names}}{{>p}}{{/names}}",
        "partial-circle: 'p.html' includes itself without an end [{{>p}}]"
      ),
      (
        "{{#place}}{{#places}}{{>p}}{{/places}}{{/place}}",
        "partial-circle: 'p.html' includes itself with a value that is not part of its own"
          + " [{{>p}}]"
      ),
      ("{{<p}}{{/p}}", "partial-circle: 'p.html' includes itself without an end [{{<p}}]"),
      (
        "{{>*title}}",
        "partial-circle: 'p.html' and 'q.html' include each other without an end [{{>*title}}]"
      ),
    ])
  func circles(partial: String, finding: String) {
    let compiled = Compiled([
      "page.html": "{{>p}}", "p.html": partial, "q.html": "{{^is_draft}}{{>p}}{{/is_draft}}",
    ])
    #expect(compiled.findings.contains(finding), "\(compiled.findings)")
  }

  @Test("a page that includes itself is an error")
  func page() {
    #expect(
      Compiled(["page.html": "{{>page}}"]).findings
        == ["partial-circle: 'page.html' includes itself without an end [{{>page}}]"])
  }

  @Test("in a free tree, each round sees only the part that it was given")
  func freeTree() {
    // The leaf has no parts; those of its parent are out of its reach.
    let template = "{{n}}{{t}}({{#parts}}{{>node}}{{/parts}}{{^parts}}leaf{{/parts}})"
    #expect(
      Example(
        "", "{{>node}}", ["node": template],
        over: ["n": 1, "t": "x", "parts": [["n": 2, "parts": [["n": 3]]], ["n": 4]]], makes: ""
      ).rendered == "1x(2x(3x(leaf))4x(leaf))")
  }

  @Test("in a free tree too, a template has to go further into its value")
  func freeCircles() {
    for partial in ["{{>p}}", "{{#.}}{{>p}}{{/.}}", "{{^a}}{{>p}}{{/a}}"] {
      #expect(
        Example("", "{{>p}}", ["p": partial], over: ["a": 1], makes: "").rendered
          .hasPrefix("partial-circle: 'p.mustache' includes itself without an end"))
    }
  }

  @Test("templates that include each other twice are an error before they multiply")
  func doubling() {
    func findings(_ count: Int) -> [String] {
      var files = [("page.html", "{{>p0}}"), ("p\(count).html", "x")]
      for number in 0..<count {
        files.append(("p\(number).html", "{{>p\(number + 1)}}{{>p\(number + 1)}}"))
      }
      return Compiled(list: files) { Entry($0, Page.schema) }.findings
    }
    #expect(findings(10) == [])
    for count in [20, 60] {
      let found = findings(count)
      #expect(found.count == 1)
      #expect(
        found.first?.hasPrefix(
          "nesting-too-deep: the templates include each other in over 100000 ways") == true)
    }
  }

  @Test("a value that holds nothing ends a recursion over it")
  func flags() {
    let example = Example(
      "", "{{>p}}", ["p": "({{#a}}{{>p}}{{/a}})"], over: ["a": true], makes: "(())")
    #expect(example.rendered == example.page)
  }
}
