import Diagnostics
import Notes

/// Finds notes by id and alias.
struct NoteIndex: Sendable {
  enum Entry: Sendable {
    case note(number: Int, isPublished: Bool)
    /// There is such a file, but it could not be read.
    case unreadable
  }

  private struct Table: Sendable {
    var exact: [String: Entry] = [:]
    var folded: [FoldedName: Entry] = [:]
    var unreadable: Set<String> = []
    var owners: [FoldedName: NoteHeader] = [:]
  }

  private var tables: [NoteKind: Table] = [:]
  private var actorNames: [FoldedName: [Int]] = [:]

  /// - Parameter log: takes ids and aliases that two notes of one kind have.
  init(_ shelves: Shelves, unreadable: [NoteFile], log: inout DiagnosticLog) {
    add(shelves.incidents, .incident, \.header, log: &log) { $0 }
    add(shelves.locations, .location, \.header, log: &log) { $0 }
    add(shelves.sources, .source, \.header, log: &log) { shelves.inlineSources.number(ofNote: $0) }
    add(shelves.actors, .actor, \.header, log: &log) { $0 }
    add(shelves.claims, .claim, \.header, log: &log) { shelves.inlineClaims.number(ofNote: $0) }
    add(shelves.pages, .page, \.header, log: &log) { $0 }
    for file in unreadable {
      tables[file.kind, default: Table()].exact[file.id] = .unreadable
      tables[file.kind]?.unreadable.insert(file.id)
    }
    for number in 0..<shelves.actors.publishedCount {
      addNames(of: shelves.actors.notes[number], number: number)
    }
  }

  /// The note of a kind that an id or alias means.
  func entry(_ kind: NoteKind, _ text: String) -> Entry? {
    guard let table = tables[kind] else { return nil }
    return table.exact[text] ?? table.folded[FoldedName(text)]
  }

  /// The kinds that have a note which an id or alias means.
  func kinds(of text: String) -> [NoteKind] {
    let name = FoldedName(text)
    return NoteKind.allCases.filter { kind in
      guard let table = tables[kind] else { return false }
      return table.folded[name] != nil || table.unreadable.contains(text)
    }
  }

  /// The published actors that a name can mean, by title, name in any language, alias or id.
  func actors(named name: String) -> [Int] {
    actorNames[FoldedName(name)] ?? []
  }

  /// Every name that an actor goes by, folded, with the actor's number.
  var allActorNames: [(name: FoldedName, actors: [Int])] {
    actorNames.map { ($0.key, $0.value) }
  }

  /// Ids and aliases of a kind, for suggestions.
  func names(_ kind: NoteKind) -> [String] {
    guard let table = tables[kind] else { return [] }
    return Array(table.exact.keys) + table.owners.values.flatMap { $0.aliases.map(\.value) }
  }

  private mutating func add<Element>(
    _ shelf: Shelf<Element>, _ kind: NoteKind, _ header: (Element) -> NoteHeader,
    log: inout DiagnosticLog, number: (Int) -> Int
  ) {
    var table = Table()
    for (place, note) in shelf.notes.enumerated() {
      let header = header(note)
      let entry = Entry.note(number: number(place), isPublished: shelf.isPublished(place))
      let id = FoldedName(header.id)
      if let owner = table.owners[id] {
        Self.report(kind, header.id, at: .file(header.path), owner: owner, log: &log)
      } else {
        table.exact[header.id] = entry
        table.folded[id] = entry
        table.owners[id] = header
      }
    }
    for (place, note) in shelf.notes.enumerated() {
      let header = header(note)
      let entry = Entry.note(number: number(place), isPublished: shelf.isPublished(place))
      for alias in header.aliases {
        let name = FoldedName(alias.value)
        if let owner = table.owners[name] {
          guard owner.path != header.path else { continue }
          Self.report(kind, alias.value, at: .range(alias.range), owner: owner, log: &log)
        } else {
          table.folded[name] = entry
          table.owners[name] = header
        }
      }
    }
    tables[kind] = table
  }

  private static func report(
    _ kind: NoteKind, _ text: String, at place: Place, owner: NoteHeader,
    log: inout DiagnosticLog
  ) {
    log.report(
      CasebookProblem.duplicateIdentifier(kind, text: text), at: place,
      notes: [Diagnostic.Note("the first one is here", at: .file(owner.path))])
  }

  private mutating func addNames(of note: ActorNote, number: Int) {
    let header = note.header
    var names = [header.id] + header.aliases.map(\.value)
    names += header.title.value.variants.map(\.text)
    names += note.names?.variants.map(\.text) ?? []
    for name in Set(names.map { FoldedName($0) }) {
      actorNames[name, default: []].append(number)
    }
  }
}
