import Casebook
import Diagnostics
import Notes

/// An update of a note, for the list of all of them.
struct CorrectionEntry: Sendable {
  let note: NoteReference
  let update: Update

  /// Every update of every note, newest first.
  static func all(of casebook: Casebook) -> [CorrectionEntry] {
    let entries = notes(of: casebook).flatMap { note in
      (casebook.header(of: note)?.updates ?? []).map { CorrectionEntry(note: note, update: $0) }
    }
    return entries.enumerated().sorted { first, second in
      let one = first.element.update.date.value.latest
      let other = second.element.update.date.value.latest
      guard one != other else { return first.offset < second.offset }
      guard let one else { return false }
      guard let other else { return true }
      return one > other
    }.map(\.element)
  }

  private static func notes(of casebook: Casebook) -> [NoteReference] {
    casebook.timeOrder.incidents.map { .incident($0) }
      + casebook.locations.indices.map { .location(Handle($0)) }
      + casebook.sources.indices.map { .source(Handle($0)) }
      + casebook.actors.indices.map { .actor(Handle($0)) }
      + casebook.claims.indices.map { .claim(Handle($0)) }
      + casebook.pages.indices.map { .page(Handle($0)) }
  }
}
