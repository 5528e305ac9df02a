import Notes

/// A note that is to be filled in: all keys of its kind, those that are optional in comments.
struct NoteDraft {
  let kind: NoteKind
  let title: String
  var date: String?
  /// The id of the location where it was, or that it lies in.
  var location: String?
  /// Those of the site, whose keys its notes may have.
  var taxonomies: [String] = []
  var style = SiteSettings.IdentifierStyle.latin

  /// Whether a text is a date that a note may have.
  static func isDate(_ text: String) -> Bool {
    do {
      _ = try EDTFDate(parsing: text)
      return true
    } catch {
      return text == "unknown"
    }
  }

  /// The title after an incident's date, in Latin letters without accents unless the site keeps each
  /// title's own script.
  var id: String {
    let letters = style == .native ? title : LatinLetters.writing(title)
    let slug = NoteIdentifier.suggestion(for: Self.joined(letters))
    guard kind == .incident, let date, date != "unknown" else { return slug }
    return NoteIdentifier.suggestion(for: date) + "-" + slug
  }

  /// A file's name has room for so many characters. Apostrophes, and what transliteration writes
  /// for a soft sign or an ayn, belong to their words.
  private static func joined(_ text: String) -> String {
    var joined = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars
    where scalar.properties.generalCategory != .modifierLetter
      && !"'’`\"".unicodeScalars.contains(scalar)
    {
      joined.append(scalar)
    }
    return String(String(joined).prefix(60))
  }

  var text: String {
    """
    ---
    \(DraftKeys(of: kind, taxonomies: taxonomies, values: values).text)---

    \(body)

    """
  }

  /// What is known already, or said until the author says it.
  private var values: [String: String] {
    var values = ["title": Self.quoted(title), "status": "draft"]
    switch kind {
    case .incident:
      values["date"] = date ?? "unknown"
      values["location"] = location ?? "unknown"
    case .location:
      values["kind"] = "town"
      values["within"] = location
    case .source:
      values["kind"] = "article"
      values["date"] = date
    case .actor: values["kind"] = "organisation"
    case .claim:
      values["by"] = "Unknown"
      values["kind"] = "report"
      values["date"] = date
      values["says"] = Self.quoted(title)
    case .page: break
    }
    return values
  }

  private var body: String {
    switch kind {
    case .incident: "What happened. Sources are cited as `[@some-source, p. 3]`."
    case .claim: "What is claimed, what speaks for and against it, and what stays open."
    case .location: "What readers should know of this place."
    case .source: "What this source is, and how you came by it."
    case .actor: "Who this is."
    case .page: "Write here."
    }
  }

  /// A text as a YAML scalar that can be nothing but text.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
