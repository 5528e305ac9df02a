import Diagnostics
import Testing

@Suite("Where values may stand in a page")
struct PlacementTests {
  @Test(
    "a value is written where it is safe",
    arguments: [
      ("<p>{{title}}</p>", "<p>A &amp; B</p>"),
      ("{{{body}}}", "<p>Body</p>"),
      ("<title>{{title}}</title>", "<title>A &amp; B</title>"),
      ("<a title=\"{{title}}\">", "<a title=\"A &amp; B\">"),
      ("<a title='{{title}}'>", "<a title='A &amp; B'>"),
      ("<a href=\"{{address}}\">", "<a href=\"../a.html?b=1&amp;c=2\">"),
      ("<img srcset=\"{{address}} 2x\">", "<img srcset=\"../a.html?b=1&amp;c=2 2x\">"),
      ("<a href=\"?q={{title}}\">", "<a href=\"?q=A%20%26%20B\">"),
      ("<a href=\"mailto:{{title}}\">", "<a href=\"mailto:A%20%26%20B\">"),
      ("<a href=\"{{count}}.html\">", "<a href=\"0.html\">"),
      ("<a href=\"{{address}}#{{title}}\">", "<a href=\"../a.html?b=1&amp;c=2#A%20%26%20B\">"),
      (
        "<p data-a=\"{{title}}\" data-b=\"{{address}}\">",
        "<p data-a=\"A &amp; B\" data-b=\"../a.html?b=1&amp;c=2\">"
      ),
      (
        "<meta name=\"description\" content=\"{{title}}\">",
        "<meta name=\"description\" content=\"A &amp; B\">"
      ),
      (
        "<meta property=\"og:url\" content=\"{{address}}\">",
        "<meta property=\"og:url\" content=\"../a.html?b=1&amp;c=2\">"
      ),
      (
        "<script type=\"application/ld+json\">{{{metadata}}}</script>{{title}}",
        "<script type=\"application/ld+json\">{\"a\":\"\\u003C/script\\u003E\"}</script>A &amp; B"
      ),
      ("<a{{#title}} title=\"{{.}}\"{{/title}}>", "<a title=\"A &amp; B\">"),
      ("<a {{#title}}title=\"{{.}}\"{{/title}}>", "<a title=\"A &amp; B\">"),
      ("<p class=\"a{{#title}} b{{/title}}\">", "<p class=\"a b\">"),
      ("<option value=\"1\"{{#title}} selected{{/title}}>", "<option value=\"1\" selected>"),
      ("1 < 2 {{title}}", "1 < 2 A &amp; B"),
      ("<!-- a --><p>{{title}}", "<!-- a --><p>A &amp; B"),
      ("<!doctype html><p>{{title}}", "<!doctype html><p>A &amp; B"),
      ("<style>p > a {}</style>{{title}}", "<style>p > a {}</style>A &amp; B"),
      ("<script>if (a < b) {}</script>{{title}}", "<script>if (a < b) {}</script>A &amp; B"),
      ("<script>\"</scripty>\"</SCRIPT >{{title}}", "<script>\"</scripty>\"</SCRIPT >A &amp; B"),
      ("<script>{{#title}}run(){{/title}}</script>", "<script>run()</script>"),
      ("<br/><p a=b>{{title}}</p>", "<br/><p a=b>A &amp; B</p>"),
    ])
  func safe(template: String, page: String) {
    #expect(Compiled(["page.html": template]).render(Page(title: "A & B")) == page)
  }

  @Test(
    "a value where it is not safe is an error at its tag",
    arguments: [
      ("{{{title}}}", "raw-field: 'title' is text, not html [{{{title}}}]"),
      ("{{&count}}", "raw-field: 'count' is a number, not html [{{&count}}]"),
      ("{{{extra}}}", "raw-field: 'extra' is text, not html [{{{extra}}}]"),
      ("{{#extra}}{{{a}}}{{/extra}}", "raw-field: 'a' is text, not html [{{{a}}}]"),
      ("{{body}}", "field-kind: the markup of 'body' would be shown as text [{{body}}]"),
      (
        "<p title=\"{{{body}}}\">",
        "field-kind: the markup of 'body' cannot stand here [{{{body}}}]"
      ),
      (
        "<title>{{{body}}}</title>",
        "field-kind: the markup of 'body' cannot stand here [{{{body}}}]"
      ),
      ("{{is_draft}}", "field-kind: 'is_draft' is a flag, which cannot be written [is_draft]"),
      (
        "{{places}}",
        "field-kind: 'places' is a list of place, which cannot be written [places]"
      ),
      (
        "{{address}}",
        "field-kind: 'address' is a url, and this is no place for one [{{address}}]"
      ),
      (
        "<p title=\"{{address}}\">",
        "field-kind: 'address' is a url, and this is no place for one [{{address}}]"
      ),
      (
        "<a href=\"{{title}}\">",
        "field-kind: 'title' could be a dangerous address in 'href' [{{title}}]"
      ),
      (
        "<a HREF = '{{title}}'>",
        "field-kind: 'title' could be a dangerous address in 'href' [{{title}}]"
      ),
      (
        "<a href=\"java{{title}}\">",
        "field-kind: 'title' could be a dangerous address in 'href' [{{title}}]"
      ),
      (
        "<a href=\"{{address}}{{title}}\">",
        "field-kind: 'title' could be a dangerous address in 'href' [{{title}}]"
      ),
      (
        "<a href=\"{{#title}}/{{/title}}{{title}}\">",
        "field-kind: 'title' could be a dangerous address in 'href' [{{title}}]"
      ),
      (
        "<a href=\"javascript:f({{count}})\">",
        "field-kind: 'count' would be part of an address that is not a plain link [{{count}}]"
      ),
      (
        "<a href=\"javascript:/{{address}}\">",
        "field-kind: 'address' would be part of an address that is not a plain link [{{address}}]"
      ),
      (
        "<img srcset=\"/{{title}}\">",
        "field-kind: 'title' could be a dangerous address in 'srcset' [{{title}}]"
      ),
      (
        "{{{metadata}}}",
        "field-kind: 'metadata' is json, which only a data script can hold [{{{metadata}}}]"
      ),
      (
        "<script>{{title}}</script>",
        "unsafe-tag-place: 'title' is not safe in a script [{{title}}]"
      ),
      (
        "<script>{{{metadata}}}</script>",
        "unsafe-tag-place: 'metadata' is not safe in a script [{{{metadata}}}]"
      ),
      (
        "<script type=\"application/{{title}}json\">{{{metadata}}}</script>",
        "unsafe-tag-place: 'metadata' is not safe in a script [{{{metadata}}}]"
      ),
      (
        "<script type=\"application/json\">{{title}}</script>",
        "unsafe-tag-place: 'title' is not safe in a data script, for it is not json [{{title}}]"
      ),
      (
        "<style>{{title}}</style>",
        "unsafe-tag-place: 'title' is not safe in a style sheet [{{title}}]"
      ),
      ("<!-- {{title}} -->", "unsafe-tag-place: 'title' is not safe in a comment [{{title}}]"),
      (
        "<!doctype {{title}}>",
        "unsafe-tag-place: 'title' is not safe in a declaration [{{title}}]"
      ),
      (
        "<{{title}}>",
        "unsafe-tag-place: 'title' is not safe among the attributes of a tag [{{title}}]"
      ),
      (
        "<h{{count}}>",
        "unsafe-tag-place: 'count' is not safe among the attributes of a tag [{{count}}]"
      ),
      (
        "<p {{title}}>",
        "unsafe-tag-place: 'title' is not safe among the attributes of a tag [{{title}}]"
      ),
      (
        "<p {{title}}=\"\">",
        "unsafe-tag-place: 'title' is not safe among the attributes of a tag [{{title}}]"
      ),
      (
        "<p title={{title}}>",
        "unsafe-tag-place: 'title' is not safe in 'title', whose value has no quotation marks"
          + " [{{title}}]"
      ),
      (
        "<p title=a{{title}}>",
        "unsafe-tag-place: 'title' is not safe in 'title', whose value has no quotation marks"
          + " [{{title}}]"
      ),
      (
        "<p onClick=\"{{title}}\">",
        "unsafe-tag-place: 'title' is not safe in 'onclick', which browsers run or apply"
          + " [{{title}}]"
      ),
      (
        "<p style=\"{{count}}\">",
        "unsafe-tag-place: 'count' is not safe in 'style', which browsers run or apply"
          + " [{{count}}]"
      ),
      (
        "<iframe srcdoc=\"{{title}}\">",
        "unsafe-tag-place: 'title' is not safe in 'srcdoc', which browsers run or apply"
          + " [{{title}}]"
      ),
      (
        "<meta content=\"{{title}}\">",
        "unsafe-tag-place: 'title' is not safe as the content of a meta element that may redirect"
          + " [{{title}}]"
      ),
      (
        "{{#title}}<p title=\"{{/title}}\">",
        "unsafe-tag-place: 'title' ends at another kind of place than it starts at [{{#title}}]"
      ),
      (
        "<p{{#title}} title=\"a\"{{/title}}class=\"b\">",
        "unsafe-tag-place: there is no white space before an attribute here [class=\"b\">]"
      ),
      (
        "<p title=\"",
        "unsafe-tag-place: 'page.html' ends within a tag, a comment or a script []"
      ),
    ])
  func unsafe(template: String, finding: String) {
    let compiled = Compiled(["page.html": template])
    #expect(compiled.findings.first == finding)
    #expect(compiled.diagnostics.allSatisfy { $0.help?.isEmpty == false })
  }

  @Test("in a partial, a place is one of the page that includes it")
  func partials() {
    let page = "<a title=\"{{>text}}\" href=\"{{>link}}\">{{>text}}</a>{{>script}}{{title}}"
    #expect(
      Compiled([
        "page.html": page, "text.html": "{{title}}", "link.html": "{{address}}",
        "script.html": "<script>run()</script>",
      ]).render(Page())
        == "<a title=\"Title\" href=\"../a.html?b=1&amp;c=2\">Title</a><script>run()</script>Title")
    let unsafe = Compiled(["page.html": "<p {{>text}}>{{>text}}", "text.html": "{{title}}"])
    #expect(
      unsafe.findings == [
        "unsafe-tag-place: 'title' is not safe among the attributes of a tag [{{title}}]"
      ])
    #expect(unsafe.diagnostics.first?.notes.map(\.message) == ["included here"])
  }

  @Test("what fills a block is checked where the block stands")
  func fillings() {
    let page = "{{<layout}}{{$name}}{{title}}{{/name}}{{/layout}}"
    #expect(
      Compiled(["page.html": page, "layout.html": "<b>{{$name}}{{/name}}</b>"]).render(Page())
        == "<b>Title</b>")
    #expect(
      Compiled(["page.html": page, "layout.html": "<style>{{$name}}{{/name}}</style>"]).findings
        == ["unsafe-tag-place: 'title' is not safe in a style sheet [{{title}}]"])
  }

  @Test("a partial may open a tag that the page closes")
  func openPartials() {
    #expect(
      Compiled(["page.html": "{{>open}} title=\"{{title}}\">", "open.html": "<p"]).render(Page())
        == "<p title=\"Title\">")
  }

  @Test("in a feed, addresses may stand in elements, and markup is escaped unless asked for")
  func feeds() {
    #expect(
      Compiled(["feed.xml": "<?xml a?><id>{{address}}</id><c>{{body}}</c><![CDATA[ a ]]>"])
        .render(Page())
        == "<?xml a?><id>../a.html?b=1&amp;c=2</id><c>&lt;p&gt;Body&lt;/p&gt;</c><![CDATA[ a ]]>")
    #expect(
      Compiled(["feed.xml": "<script/>{{title}}<![CDATA[{{title}}]]>"]).findings
        == ["unsafe-tag-place: 'title' is not safe in a declaration [{{title}}]"])
  }

  @Test("plain text is not escaped")
  func plainText() {
    #expect(
      Compiled(["robots.txt": "{{title}} <{{address}}> {{{body}}}"]).render(Page(title: "A & <B>"))
        == "A & <B> <../a.html?b=1&c=2> <p>Body</p>")
  }
}
