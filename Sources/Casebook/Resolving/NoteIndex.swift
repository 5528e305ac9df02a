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
    var owners: [FoldedName: NoteHeader] = [:]
    /// As they are written.
    var aliases: [String] = []
  }

  private var tables: [NoteKind: Table] = [:]
  /// The kinds of the notes that an id or alias means.
  private var kinds: [FoldedName: [NoteKind]] = [:]
  private var unreadableKinds: [String: [NoteKind]] = [:]
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
      unreadableKinds[file.id, default: []].append(file.kind)
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
    let known = kinds[FoldedName(text)] ?? []
    guard let unreadable = unreadableKinds[text] else { return known }
    return NoteKind.allCases.filter { known.contains($0) || unreadable.contains($0) }
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
    return Array(table.exact.keys) + table.aliases
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
        kinds[id, default: []].append(kind)
      }
    }
    for (place, note) in shelf.notes.enumerated() {
      let header = header(note)
      let entry = Entry.note(number: number(place), isPublished: shelf.isPublished(place))
      for alias in header.aliases {
        table.aliases.append(alias.value)
        let name = FoldedName(alias.value)
        if let owner = table.owners[name] {
          guard owner.path != header.path else { continue }
          Self.report(kind, alias.value, at: .range(alias.range), owner: owner, log: &log)
        } else {
          table.folded[name] = entry
          table.owners[name] = header
          kinds[name, default: []].append(kind)
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
