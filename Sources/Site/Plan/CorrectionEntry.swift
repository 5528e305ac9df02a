import Casebook
import Diagnostics
import Notes

/// An update of a note, for the list of all of them.
struct CorrectionEntry: Sendable {
  let note: NoteReference
  let update: Update
  /// How many updates of the same day and kind stand before it in its note: with that, it has a name
  /// of its own that stays when others come.
  let number: Int

  /// Every update of every note, newest first.
  static func all(of casebook: Casebook) -> [CorrectionEntry] {
    let entries = notes(of: casebook).flatMap { note in
      numbered(note, casebook.header(of: note)?.updates ?? [])
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

  private static func numbered(_ note: NoteReference, _ updates: [Update]) -> [CorrectionEntry] {
    var counts: [String: Int] = [:]
    return updates.map { update in
      let name = update.date.value.text + update.kind.rawValue
      defer { counts[name, default: 0] += 1 }
      return CorrectionEntry(note: note, update: update, number: counts[name] ?? 0)
    }
  }

  private static func notes(of casebook: Casebook) -> [NoteReference] {
    casebook.timeOrder.incidents.map { .incident($0) }
      + casebook.locations.indices.map { .location(Handle($0)) }
      + casebook.sourceNotes.indices.map { .source(Handle($0)) }
      + casebook.actors.indices.map { .actor(Handle($0)) }
      + casebook.claimNotes.indices.map { .claim(Handle($0)) }
      + casebook.pages.indices.map { .page(Handle($0)) }
  }
}
