import Notes

/// Writes the keys of a mapping for a terminal.
struct RecordText {
  private(set) var lines: [String] = []

  mutating func add(_ topic: HandbookTopic) {
    lines.append("\(topic.title): \(topic.place)")
    let own = topic.hasFreeKeys ? " Keys of your own start with 'x-'." : ""
    lines.append("A key marked with * is required." + own)
    for group in topic.groups {
      lines += ["", (group.title ?? "Keys") + ":", ""]
      add(group.keys, depth: 1)
    }
  }

  private mutating func add(_ keys: [KeyDeclaration], depth: Int) {
    for key in keys {
      let indent = String(repeating: "  ", count: depth)
      lines.append(indent + key.name + (key.isRequired ? " *" : ""))
      add(key.meaning, indent: indent + "    ")
      let topic = HandbookTopic.named(key.form)?.name
      let more = topic.map { "; see `dossier explain \($0)`" } ?? ""
      add(key.writing.capitalizedFirst + more, indent: indent + "    ")
      if !key.samples.isEmpty {
        add("e.g. " + key.samples.joined(separator: " or "), indent: indent + "    ")
      }
      if let record = key.form.record, topic == nil { add(record.keys, depth: depth + 3) }
    }
  }

  /// Breaks a text into lines of a terminal's width.
  private mutating func add(_ text: String, indent: String) {
    var line = indent
    for word in text.split(separator: " ") {
      if line.count + 1 + word.count > Self.width, line.count > indent.count {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    lines.append(line)
  }

  private static let width = 80
}
