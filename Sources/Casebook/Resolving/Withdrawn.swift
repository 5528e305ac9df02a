import Diagnostics
import Notes

/// The notes that are withdrawn, and what others are told who refer to one.
struct Withdrawn: Sendable {
  /// By kind, then by the number that references have.
  private var headers: [NoteReference: NoteHeader] = [:]

  init(_ shelves: Shelves) {
    add(shelves.incidents, .incident, \.header) { $0 }
    add(shelves.locations, .location, \.header) { $0 }
    add(shelves.sources, .source, \.header) { shelves.inlineSources.number(ofNote: $0) }
    add(shelves.actors, .actor, \.header) { $0 }
    add(shelves.claims, .claim, \.header) { shelves.inlineClaims.number(ofNote: $0) }
    add(shelves.pages, .page, \.header) { $0 }
  }

  func contains(_ kind: NoteKind, _ number: Int) -> Bool {
    !headers.isEmpty && headers[NoteReference(kind, number: number)] != nil
  }

  /// Reports a reference to a note if that is withdrawn.
  func report(
    _ reference: Located<String>, to kind: NoteKind, _ number: Int, log: inout DiagnosticLog
  ) {
    guard !headers.isEmpty, let header = headers[NoteReference(kind, number: number)] else {
      return
    }
    let replacements = header.withdrawal?.replacedBy.map(\.value) ?? []
    log.report(
      CasebookProblem.withdrawnReference(
        kind, text: reference.value, replacements: replacements),
      at: reference.range)
  }

  private mutating func add<Element>(
    _ shelf: Shelf<Element>, _ kind: NoteKind, _ header: (Element) -> NoteHeader,
    number: (Int) -> Int
  ) {
    for (place, note) in shelf.notes.enumerated() where header(note).status == .withdrawn {
      headers[NoteReference(kind, number: number(place))] = header(note)
    }
  }
}
