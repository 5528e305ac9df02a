import Mustache
import Notes

extension Handbook {
  /// `Documentation/reference.md`, which `script/reference` writes.
  public static var document: String {
    let parts = [
      opening, scalars, notes, strings, syntax, kinds, templates, views,
    ]
    return parts.joined(separator: "\n")
  }

  private static let opening = """
    # Reference

    Everything that you can write: the keys of notes and of `site.yml`, the strings of a theme, the
    fields and the syntax of templates. `script/reference` writes this page from the program.
    `dossier explain incident` prints a part of it; so do the words \(
      topics.dropFirst().map { "`\($0)`" }.joined(separator: ", ")).

    - [Values](#values)
    - [Notes and site.yml](#notes-and-siteyml)
    - [Strings](#strings)
    - [Syntax of templates](#syntax-of-templates)
    - [Fields of templates](#fields-of-templates)

    """

  private static let scalars = """
    ## Values

    | value | written |
    |---|---|
    | a date | EDTF level 1: `2015-10-15`, `2015-10`, `2015`, `2015-10-15~` (about), `2015-10-15?` (uncertain), `2015-10-XX`, `2015-09-30/2015-11-29`, `2015-09-30/..` (open); or `unknown` |
    | a time of day | `12:30`, `12:00-13:30`, `~13:00`, `dawn`, `morning`, `midday`, `afternoon`, `dusk`, `evening`, `night`, `midnight`, `unknown` |
    | a date and time with an offset | `2015-12-23T10:00:00+03:00`, `2015-12-23T07:00Z` |
    | a count | `46`, `40-49`, `46+` (at least), `~12` (about), `<5`, `unknown`; 0 means that someone said 0 |
    | coordinates | `[34.8117, 36.6694]`: latitude and longitude in degrees of WGS 84 |
    | text, or texts by language | `al-Ghantu`, or `{en: al-Ghantu, ar: الغنطو}` with BCP 47 language tags |
    | an actor's id or a name | text in the form of an id (lower-case letters, digits, hyphens) must be the id of an actor; other text is a name; `{name: baladi}` is always a name |
    | a list of … | `[first, second]`, or lines that start with `- `; a single value needs no brackets |

    A note is UTF-8 text: a line `---`, keys with values in YAML, a line `---`, and a text in CommonMark.
    Its file's name without `.md` is its id. YAML's anchors, aliases, tags and merge keys are errors.

    """

  private static var notes: String {
    var table = RecordTable()
    table.addEveryNote()
    for topic in HandbookTopic.all { table.add(topic) }
    return "## Notes and site.yml\n\n" + table.text
  }

  private static var strings: String {
    let rows = StringsReference.entries.map { "| `\($0.key)` | \(cell($0.english)) |" }
    return "## Strings\n\n\(StringsReference.introduction)\n\n| key | English |\n|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private static var syntax: String {
    let rows = TemplatesReference.syntax.map { "| `\($0.written)` | \(cell($0.meaning)) |" }
    return "## Syntax of templates\n\n\(TemplatesReference.introduction)\n\n"
      + "| written | makes |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
  }

  private static var kinds: String {
    let rows = TemplatesReference.kinds.map { "| \($0.kind) | \(cell($0.meaning)) |" }
    return "## Fields of templates\n\n| kind | what it holds, and where it may stand |\n|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private static var templates: String {
    let rows = TemplatesReference.templates(of: PageKinds(words: .standard))
      .map { "| `\($0.name)` | `\($0.view)` |" }
    return
      "Every template has the views `site` and `page`, the strings as `words`, and one of its own:"
      + "\n\n| template | view |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
  }

  private static var views: String {
    let kinds = PageKinds(words: .standard)
    return TemplatesReference.views(of: kinds).map { entry in
      let fields = entry.view.fields.map { "| `\($0.name)` | \($0.kind) |" }
      let isEverywhere = entry.templates.count == kinds.all.count
      let templates = entry.templates.map { "`\($0)`" }.joined(separator: ", ")
      return "### View `\(entry.view.name)`\n\nIn \(isEverywhere ? "every template" : templates)."
        + "\n\n| field | kind |\n|---|---|\n" + fields.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}
