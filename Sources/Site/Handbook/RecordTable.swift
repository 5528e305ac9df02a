import Notes

/// Writes the keys of a mapping as a table in Markdown.
struct RecordTable {
  private(set) var text = ""

  mutating func add(_ topic: HandbookTopic) {
    let place = topic.place.hasPrefix("below") ? topic.place : "in `\(topic.place)`"
    text += "### \(topic.title)\n\nWritten \(place).\n"
    for group in topic.groups {
      guard group.title != HandbookTopic.everyNote.title else {
        text += "\nAnd the [keys of every note](#every-note).\n"
        continue
      }
      if let title = group.title { text += "\n\(title):\n" }
      add(group.keys, of: nil)
    }
    text += "\n"
  }

  /// The keys that notes of all kinds have.
  mutating func addEveryNote() {
    text += "### Every note\n"
    add(HandbookTopic.everyNote.keys, of: nil)
    text += "\nKeys of your own start with `x-`; templates read them as `{{incident.x.KEY}}`.\n\n"
  }

  private mutating func add(_ keys: [KeyDeclaration], of record: String?) {
    if let record { text += "\n`\(record)`:\n" }
    text += "\n| key | value | meaning | examples |\n|---|---|---|---|\n"
    for key in keys {
      let name = "`\(key.name)`" + (key.isRequired ? " (required)" : "")
      let samples = key.samples.map { "`\($0)`" }.joined(separator: " ")
      text +=
        "| \(name) | \(value(of: key)) | \(Self.cell(key.meaning)) | \(Self.cell(samples)) |\n"
    }
    for key in keys {
      guard let inner = key.form.record, HandbookTopic.named(key.form) == nil else { continue }
      add(inner.keys, of: (record.map { $0 + "." } ?? "") + key.name)
    }
  }

  private func value(of key: KeyDeclaration) -> String {
    let words = Self.cell(key.writing)
    guard let topic = HandbookTopic.named(key.form) else { return words }
    return "[\(words)](#\(topic.title.lowercased().replacing(" ", with: "-")))"
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
