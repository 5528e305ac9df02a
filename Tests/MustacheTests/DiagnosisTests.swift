import Diagnostics
import Mustache
import Testing

@Suite("What is wrong with a template")
struct DiagnosisTests {
  @Test(
    "a mistake is reported where it is",
    arguments: [
      ("{{titel}}", ["unknown-field: 'titel' is not a field of 'page' [titel]"]),
      ("{{place.nam}}", ["unknown-field: 'nam' is not a field of 'place' [nam]"]),
      (
        "{{#place}}{{nope}}{{/place}}",
        ["unknown-field: 'nope' is not a field of 'place' nor of what is around it [nope]"]
      ),
      ("{{#nope}}a{{/nope}}", ["unknown-field: 'nope' is not a field of 'page' [nope]"]),
      (
        "{{title.length}}",
        ["field-kind: 'title' is text, which has no fields [title.length]"]
      ),
      (
        "{{#place}}{{.}}{{/place}}",
        ["unknown-field: '.' is a place here, which cannot be written [.]"]
      ),
      ("{{>nope}}", ["unknown-partial: there is no template 'nope' [nope]"]),
      ("{{<nope}}{{/nope}}", ["unknown-partial: there is no template 'nope' [nope]"]),
      ("{{>*count}}", ["field-kind: 'count' is a number, not a template's name [count]"]),
      (
        "{{<layout}}{{$b}}{{/b}}{{/layout}}",
        ["unknown-block: 'layout' has no block 'b' [b]"]
      ),
      (
        "{{<layout}}{{$a}}{{/a}}{{$a}}{{/a}}{{/layout}}",
        ["template-syntax: block 'a' is filled twice [a]"]
      ),
      ("a {{title b", ["template-syntax: this tag is not closed by '}}' [{{]"]),
      ("a {{title {{title}}", ["template-syntax: this tag is not closed by '}}' [{{]"]),
      ("{{{title}}", ["template-syntax: this tag is not closed by '}}}' [{{]"]),
      (
        "{{}}{{ # }}",
        ["template-syntax: this tag has no name []", "template-syntax: this tag has no name []"]
      ),
      ("{{a b}}", ["template-syntax: 'a b' is not a name [a b]"]),
      (
        "{{a..b}}{{.a}}",
        [
          "template-syntax: 'a..b' is not a name [a..b]",
          "template-syntax: '.a' is not a name [.a]",
        ]
      ),
      ("{{=a=}}", ["template-syntax: these are not two delimiters [a]"]),
      ("{{#title}}a", ["unbalanced-section: 'title' is not closed [{{#title}}]"]),
      (
        "a{{/title}}",
        ["unbalanced-section: 'title' is closed here, but is not open [{{/title}}]"]
      ),
      (
        "{{#title}}{{#names}}{{/title}}",
        ["unbalanced-section: 'names' is not closed [{{#names}}]"]
      ),
      (
        "{{#title}}{{/names}}{{/title}}",
        ["unbalanced-section: 'names' is closed here, but is not open [{{/names}}]"]
      ),
    ])
  func mistakes(template: String, findings: [String]) {
    let compiled = Compiled(["page.html": template, "layout.html": "{{$a}}{{/a}}"])
    #expect(compiled.findings == findings)
    #expect(compiled.diagnostics.allSatisfy { $0.help?.isEmpty == false })
  }

  @Test("both ends of an unbalanced section are shown")
  func bothEnds() {
    let compiled = Compiled(["page.html": "{{#title}}\n{{#names}}\n{{/title}}"])
    #expect(
      compiled.diagnostics.first?.notes.map(\.message)
        == ["'title', which it stands in, ends here"])
    #expect(
      compiled.diagnostics.first?.notes.map(\.place)
        == [.range(SourceRange(SourceID(0), 22, 32))])
  }

  @Test("the nearest name is suggested, and offered as a replacement; else all are listed")
  func suggestions() {
    let near = Compiled(["page.html": "{{titel}}"]).diagnostics.first
    #expect(near?.help == "did you mean 'title'?")
    #expect(near?.fixIt?.replacement == "title")
    let far = Compiled(["page.html": "{{xxxxxxxx}}"]).diagnostics.first
    #expect(
      far?.help
        == "fields: address, body, count, extra, has-names, has-places, is_draft, metadata, names, "
        + "place, places, title")
    #expect(far?.fixIt == nil)
    let partial = Compiled(["page.html": "{{>claims}}", "partials/claim.html": ""])
    #expect(partial.diagnostics.first?.help == "templates: partials/claim.html")
  }

  @Test("all mistakes of all templates are found in one run, each once")
  func allAtOnce() {
    let compiled = Compiled([
      "page.html": "{{a}}{{>p}}{{>p}}{{#place}}{{>p}}{{/place}}<p {{title}}>",
      "p.html": "{{b}}",
      "unused.html": "{{#c}}",
    ])
    #expect(
      compiled.findings == [
        "unbalanced-section: 'c' is not closed [{{#c}}]",
        "unknown-field: 'a' is not a field of 'page' [a]",
        "unknown-field: 'b' is not a field of 'page' [b]",
        "unsafe-tag-place: 'title' is not safe among the attributes of a tag [{{title}}]",
      ])
  }

  @Test("a page without a template, and one of no known kind")
  func entries() {
    #expect(
      Compiled([:]).findings == ["missing-template: there is no template '' []"])
    #expect(
      Compiled(["page.doc": ""]).findings
        == ["template-syntax: 'page.doc' does not say what kind of page it makes []"])
  }

  @Test("bytes that are not UTF-8 are an error where they are")
  func encoding() {
    var log = DiagnosticLog()
    _ = TemplateSet.compile(
      [TemplateFile(name: "a.html", source: SourceID(0), bytes: [0x61, 0xC3, 0x28])],
      entries: [Entry("a.html", Page.schema)], log: &log)
    #expect(log.diagnostics.map(\.code) == [.invalidEncoding])
    #expect(log.diagnostics.map(\.place) == [.range(SourceRange(SourceID(0), 1, 2))])
  }
}
