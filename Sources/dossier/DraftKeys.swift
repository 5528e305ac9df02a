import Notes

/// The front matter of a new note: every key that its kind declares, with its sentence.
struct DraftKeys {
  private var lines: [String] = []

  /// - Parameters:
  ///   - taxonomies: those of the site, whose keys its notes may have.
  ///   - values: what stands there already, in YAML; the other keys are comments with an example.
  init(of kind: NoteKind, taxonomies: [String], values: [String: String]) {
    let keys = kind.declaration(taxonomies: taxonomies).keys
    let shared = Set(NoteKind.sharedKeys.map(\.name))
    // What every note begins with, then what makes it one of its kind, then the rest.
    let first = ["title", "summary", "status"].flatMap { name in keys.filter { $0.name == name } }
    let own = keys.filter { !shared.contains($0.name) }
    let rest = keys.filter { key in
      shared.contains(key.name) && !first.contains { $0.name == key.name }
    }
    for key in first + own + rest { add(key, value: values[key.name]) }
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  private mutating func add(_ key: KeyDeclaration, value: String?) {
    addComment(key.meaning + advice(on: key))
    if let value {
      lines.append("\(key.name): \(value)")
    } else if let example = key.examples.first {
      lines.append("# \(key.name): \(example)")
    } else {
      lines.append("# \(key.name):")
      if let record = key.form.record { add(record, isItem: key.form.isList) }
    }
  }

  /// What else can stand there, in a few words.
  private func advice(on key: KeyDeclaration) -> String {
    if let choices = key.form.choices, choices.count > 2 {
      return " One of: \(choices.joined(separator: ", "))."
    }
    guard key.form.choices == nil, let first = key.examples.first else { return "" }
    if key.examples.count > 1 { return " Written as: \(key.examples.joined(separator: ", "))." }
    guard let topic = key.form.topic else { return "" }
    return " Written as \(first), or with the keys that `dossier explain \(topic)` lists."
  }

  private mutating func add(_ record: RecordDeclaration, isItem: Bool) {
    for (number, key) in record.keys.enumerated() {
      let start = !isItem ? "#   " : number == 0 ? "#   - " : "#     "
      let example = key.examples.first ?? key.form.record?.example ?? ""
      lines.append("\(start)\(key.name): \(example)  # \(key.meaning)")
    }
  }

  /// Breaks a comment into lines that an editor shows whole.
  private mutating func addComment(_ text: String) {
    var line = "#"
    for word in text.split(separator: " ") {
      if line.count + word.count > 98 {
        lines.append(line)
        line = "#"
      }
      line += " " + word
    }
    lines.append(line)
  }
}

extension ValueForm {
  fileprivate var isList: Bool {
    guard case .list = self else { return false }
    return true
  }
}

extension RecordDeclaration {
  /// A record with what it must have, in braces.
  fileprivate var example: String {
    let keys = keys.filter(\.isRequired).map { "\($0.name): \($0.examples.first ?? "")" }
    return "{\(keys.joined(separator: ", "))}"
  }
}
