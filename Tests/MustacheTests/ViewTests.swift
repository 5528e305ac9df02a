import Mustache
import Testing

@Suite("Typed views")
struct ViewTests {
  @Test("sections over every kind of field")
  func sections() {
    let template = """
      {{#title}}{{.}};{{/title}}{{#body}}{{{.}}};{{/body}}{{#address}}<a href="{{.}}">{{/address}}
      {{#count}}{{.}};{{/count}}{{#is_draft}}draft;{{/is_draft}}{{^is_draft}}final;{{/is_draft}}
      {{#place}}{{name}};{{/place}}{{place.name}};{{#places}}{{name}}{{/places}}{{^places}}none;{{/places}}
      {{#names}}{{.}},{{/names}}{{#extra}}{{a.b}}{{#c}}{{.}}{{/c}}{{/extra}};{{extra.a.b}}
      """
    #expect(
      Compiled(["page.html": template]).render(
        Page(names: ["A", "B"], extra: ["a": ["b": "<"], "c": [1, 2]])) == """
          Title;<p>Body</p>;<a href="../a.html?b=1&amp;c=2">
          0;final;
          Root;Root;none;
          A,B,&lt;12;&lt;
          """)
  }

  @Test("absent fields, empty texts and empty lists are nothing, and have inverted sections")
  func absence() {
    let template = """
      {{title}}{{{body}}}{{count}}{{place.name}}{{#title}}1{{/title}}{{#body}}2{{/body}}\
      {{#address}}3{{/address}}{{#count}}4{{/count}}{{#place}}5{{/place}}{{#names}}6{{/names}}\
      {{#extra}}7{{/extra}}{{^title}}a{{/title}}{{^body}}b{{/body}}{{^address}}c{{/address}}\
      {{^count}}d{{/count}}{{^place}}e{{/place}}{{^names}}f{{/names}}{{^extra}}g{{/extra}}
      """
    let page = Page(title: "", body: nil, address: nil, count: nil, place: nil)
    #expect(Compiled(["page.html": template]).render(page) == "abcdefg")
  }

  @Test("each list has a flag for what is written once around it")
  func listFlags() {
    let files: KeyValuePairs = [
      "page.html":
        "{{#has-names}}({{#names}}{{.}}{{/names}}){{/has-names}}{{^has-places}}none{{/has-places}}"
    ]
    #expect(Compiled(files).render(Page(names: ["a", "b"])) == "(ab)none")
    #expect(Compiled(files).render(Page()) == "none")
  }

  @Test("names mean the nearest view that declares them")
  func nearest() {
    let template =
      "{{#place}}{{title}} {{name}}{{#parts}} {{title}} {{name}}{{/parts}} {{name}}{{/place}}"
    #expect(Compiled(["page.html": template]).render(Page()) == "Title Root Title Leaf Root")
  }

  @Test("a free tree claims the names that no nearer view declares")
  func freeTrees() {
    let template = "{{#extra}}{{title}}{{#a}}{{title}}{{/a}}{{/extra}}{{title}}"
    #expect(
      Compiled(["page.html": template]).render(Page(extra: ["a": [["title": "x"], ["b": 1]]]))
        == "xTitle")
  }

  @Test("a tree of views is rendered by a partial that includes itself")
  func recursion() {
    let tree = Place(
      name: "1",
      parts: [Place(name: "2", parts: [Place(name: "3", parts: [])]), Place(name: "4", parts: [])])
    let files: KeyValuePairs = [
      "page.html": "<ul>\n  {{#places}}\n  {{>place}}\n  {{/places}}\n</ul>\n",
      "partials/place.html": "<li>{{name}}\n{{#parts}}\n  {{>place}}\n{{/parts}}\n",
    ]
    #expect(
      Compiled(files).render(Page(places: [tree])) == """
        <ul>
          <li>1
            <li>2
              <li>3
            <li>4
        </ul>

        """)
  }

  @Test("a view that was made before can be part of many pages")
  func shared() {
    struct Outer { let shared: Viewed<Place> }
    let other = Schema<Place>("other", [.text("name") { $0.name }])
    let outer = Schema<Outer>(
      "outer",
      [.view("a", Place.schema, shared: \.shared), .view("b", other, shared: \.shared)])
    let compiled = Compiled(list: [("page.html", "{{a.name}}{{b.name}}")]) { Entry($0, outer) }
    let place = Viewed(Place(name: "x", parts: []), Place.schema)
    let view = Viewed(Outer(shared: place), outer)
    #expect(compiled.render(view) == "x")
  }

  @Test("an entry renders only views of its own schema")
  func otherSchema() {
    let set = Compiled(["page.html": "{{title}}"]).set
    var bytes: [UInt8] = []
    #expect(
      !set.render("page.html", Viewed(Place(name: "x", parts: []), Place.schema), into: &bytes))
    #expect(!set.render("other.html", Viewed(Page(), Page.schema), into: &bytes))
    #expect(bytes.isEmpty)
    #expect(set.render("page.html", Viewed(Page(), Page.schema), into: &bytes))
    #expect(bytes == Array("Title".utf8))
  }

  @Test("dynamic names mean the partials that are not pages")
  func dynamicNames() {
    #expect(
      Compiled(["page.html": "{{#names}}{{>*title}}{{/names}}", "partials/Title.html": "{{.}};"])
        .render(Page(names: ["a", "b"])) == "a;b;")
  }
}
