import Notes

/// A mapping that authors write, with a name under which its keys can be looked up.
struct HandbookTopic: Sendable {
  /// "incident", "victim", "site.yml".
  let name: String
  let title: String
  /// Where such a mapping is written.
  let place: String
  let groups: [KeyGroup]
  /// Whether authors may add keys of their own.
  var hasFreeKeys = true

  /// Keys that belong together.
  struct KeyGroup: Sendable {
    /// Nil for a mapping that has but one group.
    let title: String?
    let keys: [KeyDeclaration]
  }

  /// The keys that notes of all kinds have.
  static let everyNote = KeyGroup(title: "In every note", keys: NoteKind.sharedKeys)
}

extension HandbookTopic {
  /// Every kind of note, the records within notes, and `site.yml`, in the order of the reference.
  static let all: [HandbookTopic] = notes + records + [settings]

  private static let notes = NoteKind.allCases.map { HandbookTopic($0) }

  private static let settings = HandbookTopic(
    name: "site.yml", title: "site.yml", place: "Content/site.yml",
    groups: [KeyGroup(title: nil, keys: SiteSettings.declaration.keys)])

  /// The records that stand in notes and are no notes themselves.
  private static let records: [HandbookTopic] = {
    var found: [HandbookTopic] = []
    for kind in NoteKind.allCases {
      for key in kind.declaration.keys {
        guard let record = key.form.record, let topic = key.form.topic,
          !notes.contains(where: { $0.name == topic }),
          !found.contains(where: { $0.name == topic })
        else { continue }
        let isShared = everyNote.keys.contains { $0.name == key.name }
        found.append(
          HandbookTopic(
            name: topic, title: record.pluralName.capitalizedFirst,
            place: "below '\(key.name)' of \(isShared ? "every" : kind.withArticle) note",
            groups: [KeyGroup(title: nil, keys: record.keys)], hasFreeKeys: record.hasFreeKeys))
      }
    }
    return found
  }()

  private init(_ kind: NoteKind) {
    name = kind.rawValue
    title = "\(kind.rawValue.capitalizedFirst) notes"
    place = "Content/\(kind.folder)/*.md"
    let own = kind.declaration.keys.dropFirst(Self.everyNote.keys.count)
    var groups: [KeyGroup] = []
    if let inline = Self.inlineRecord(of: kind) {
      let both = own.filter { inline.record[$0.name] != nil }
      let note = own.filter { inline.record[$0.name] == nil }
      let only = inline.record.keys.filter { key in
        !both.contains { $0.name == key.name } && key.name != "title"
      }
      groups = [
        KeyGroup(title: "In a note, and below '\(inline.key)' of an incident", keys: both),
        KeyGroup(title: "Only in a note", keys: note),
        KeyGroup(title: "Only below '\(inline.key)' of an incident", keys: only),
      ]
    } else {
      groups = [KeyGroup(title: "Only in \(kind.rawValue) notes", keys: Array(own))]
    }
    self.groups = groups.filter { !$0.keys.isEmpty } + [Self.everyNote]
  }

  /// The form that such a note has when it is written out in an incident.
  private static func inlineRecord(
    of kind: NoteKind
  ) -> (key: String, record: RecordDeclaration)? {
    let keys = NoteKind.incident.declaration.keys
    guard kind != .incident, let key = keys.first(where: { $0.name == kind.folder }),
      let record = key.form.record, key.form.topic == kind.rawValue
    else { return nil }
    return (key.name, record)
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
