import Mustache

/// The fields that templates may use and the syntax that they are written in.
enum TemplatesReference {
  static let introduction = """
    A file in your `Templates/` takes the place of the default theme's file of the same name.
    Templates are checked against the fields of their views before the first page is rendered.
    """

  /// What stands in a template, and what it makes.
  static let syntax: [(written: String, meaning: String)] = [
    ("{{title}}", "The field, escaped for the place where it stands."),
    ("{{incident.date.text}}", "A field of a view within another."),
    ("{{{body}}}", "A field of the kind html or json, which is trusted markup, as it is."),
    ("{{#claims}}…{{/claims}}", "Once for each item of a list, with the item's fields."),
    (
      "{{#summary}}…{{/summary}}",
      "Only if the field has a value, the flag is set, or the list is not empty."
    ),
    ("{{^summary}}…{{/summary}}", "Only if it is not so."),
    (
      "{{#has-claims}}…{{/has-claims}}",
      "Once if the list `claims` has items; every list has such a flag."
    ),
    ("{{.}}", "The item, in a section over a list of texts."),
    ("{{>partials/pager.html}}", "Another template, with the fields known here."),
    ("{{<layout.html}}…{{/layout.html}}", "Another template, with its blocks filled in."),
    (
      "{{$content}}…{{/content}}",
      "A block: in a layout what it holds if nothing fills it; else what fills it."
    ),
    ("{{! words }}", "A comment, which is not published."),
    ("{{=<% %>=}}", "Other delimiters from here on."),
    ("{{words.sources}}", "A string, see above."),
    ("{{site.x.KEY}}, {{incident.x.KEY}}", "What stands in `site.yml` or the note under `x-KEY`."),
  ]

  /// What the kinds of fields are, and where they may stand.
  static let kinds: [(kind: String, meaning: String)] = [
    ("text", "Text, where text or the value of an ordinary attribute may stand."),
    ("number", "A whole number, with the digits of the language."),
    ("url", "An address, in attributes such as `href` and `src`."),
    ("html", "Markup, written with three braces where paragraphs may stand."),
    ("json", "A JSON document, with three braces in a script element that holds data."),
    ("flag", "True or false, for sections."),
    ("view …", "One view of that name, whose fields are listed below."),
    ("list of …", "Views of that name, for sections."),
    ("list of texts", "Texts, for sections; `{{.}}` is one of them."),
    ("values", "Keys that you chose, from `x-…`."),
  ]

  /// Each template with the view that is its own, beside `site`, `page` and `words`.
  static func templates(of kinds: PageKinds) -> [(name: String, view: String)] {
    kinds.all.map { (name: $0.template, view: $0.views.first?.fields.last?.name ?? "") }
  }

  /// Every view that a template can name, each once, by name, with the templates that can name it.
  static func views(of kinds: PageKinds) -> [(view: ViewListing, templates: [String])] {
    var templates: [ViewListing: [String]] = [:]
    for kind in kinds.all {
      // The first is the whole page.
      for view in kind.views.dropFirst() where view.name != "words" {
        templates[view, default: []].append(kind.template)
      }
    }
    return templates.map { (view: $0.key, templates: $0.value) }
      .sorted { ($0.view.name, $0.templates[0]) < ($1.view.name, $1.templates[0]) }
  }
}
