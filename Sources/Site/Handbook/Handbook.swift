import Notes

/// What there is to write: the keys of notes and of `site.yml`, the strings of themes and the fields of
/// templates, as they are declared.
public enum Handbook {
  /// The words that ``text(on:)`` knows.
  public static var topics: [String] { HandbookTopic.all.map(\.name) + ["strings", "templates"] }

  /// The reference of one kind of mapping, for a terminal.
  ///
  /// - Parameter topic: one of ``topics``; a record's key as well, such as "victims".
  /// - Returns: nil for a word that nothing is called.
  public static func text(on topic: String) -> String? {
    switch topic {
    case "strings": strings
    case "templates": templates
    default: HandbookTopic.named(topic).map(text)
    }
  }

  private static func text(on topic: HandbookTopic) -> String {
    var text = RecordText()
    text.add(topic)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private static var strings: String {
    StringsReference.introduction + "\n\n"
      + StringsReference.entries.map { "  \($0.key)\n      \($0.english)\n" }.joined()
  }

  private static var templates: String {
    let lines = TemplatesReference.syntax.map { "  \($0.written)\n      \($0.meaning)\n" }
    return TemplatesReference.introduction + "\n\n" + lines.joined()
      + "\n`dossier templates` prints the fields of each template.\n"
  }
}

extension HandbookTopic {
  /// The topic of what is written in a form; nil for what is explained where it stands.
  static func named(_ form: ValueForm) -> HandbookTopic? {
    form.topic.flatMap { topic in all.first { $0.name == topic } }
  }

  /// The topic of a name, of its plural, or of the key below which it is written.
  static func named(_ name: String) -> HandbookTopic? {
    all.first { $0.name == name }
      ?? all.first { $0.name + "s" == name || $0.title.lowercased() == name.lowercased() }
  }
}
