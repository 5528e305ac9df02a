import Mustache
import Testing

/// Partials that show one view alone are written once; all others are not.
@Suite("Views that pages share")
struct SharedViewTests {
  private struct Outer {
    var title = ""
    let places: [Viewed<Place>]

    static let schema = Schema<Outer>(
      "outer",
      [
        .text("title") { $0.title },
        .list("places", Place.schema, shared: { $0.places }),
        .constant("word", "a & b"),
      ])
  }

  private let place = Viewed(
    Place(name: "<1>", parts: [Place(name: "2", parts: [])]), Place.schema)

  /// Renders a page with the view in it again and again, each time under another title.
  private func pages(_ files: [(name: String, text: String)]) -> [String] {
    let compiled = Compiled(list: files) { Entry($0, Outer.schema) }
    return ["A", "B", "C", "D"].map { title in
      compiled.render(Viewed(Outer(title: title, places: [place, place]), Outer.schema))
    }
  }

  @Test("a partial that shows the view alone writes the same on all pages")
  func closedPartial() {
    let pages = pages([
      ("page.html", "{{title}}:{{#places}}{{>row}}{{/places}}"),
      (
        "partials/row.html",
        "{{name}}({{#parts}}{{name}}{{/parts}}{{^parts}}none{{/parts}}){{word}};"
      ),
    ])
    let row = "&lt;1&gt;(2)a &amp; b;"
    #expect(pages == ["A", "B", "C", "D"].map { "\($0):\(row)\(row)" })
  }

  @Test("a partial that shows what is around the view is written for each page")
  func openPartial() {
    let pages = pages([
      ("page.html", "{{#places}}{{>row}}{{/places}}"),
      ("partials/row.html", "{{>name}}{{title}};"),
      ("partials/name.html", "{{name}}"),
    ])
    #expect(pages == ["A", "B", "C", "D"].map { "&lt;1&gt;\($0);&lt;1&gt;\($0);" })
  }

  @Test("two partials that show one view do not take each other's place")
  func twoPartials() {
    let pages = pages([
      ("page.html", "{{#places}}{{>long}}{{>short}}{{/places}}"),
      ("partials/long.html", "{{name}} is a place. "),
      ("partials/short.html", "{{name}}. "),
    ])
    let both = "&lt;1&gt; is a place. &lt;1&gt;. "
    #expect(pages == Array(repeating: both + both, count: 4))
  }

  @Test("a partial is written with the margin of each place that it stands in")
  func margins() {
    let pages = pages([
      ("page.html", "{{#places}}\n  {{>row}}\n{{>row}}\n{{/places}}"),
      ("partials/row.html", "{{name}}\n"),
    ])
    #expect(pages == Array(repeating: "  &lt;1&gt;\n&lt;1&gt;\n  &lt;1&gt;\n&lt;1&gt;\n", count: 4))
  }

  @Test("a block that a page fills is part of what the partial shows")
  func blocks() {
    let pages = pages([
      (
        "page.html",
        "{{#places}}{{<row.html}}{{$end}}1{{/end}}{{/row.html}}{{<row.html}}{{$end}}2{{/end}}{{/row.html}}{{/places}}"
      ),
      ("row.html", "{{name}}{{$end}}{{/end}};"),
    ])
    let both = "&lt;1&gt;1;&lt;1&gt;2;"
    #expect(pages == Array(repeating: both + both, count: 4))
  }
}
