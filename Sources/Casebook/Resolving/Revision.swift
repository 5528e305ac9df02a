import Diagnostics
import Notes
import Parallelism

/// What follows from an edit that concerns other notes than the edited one: its place in time, and
/// the notes that refer to it. These are resolved again, no others; then they are linked anew.
struct Revision: Sendable {
  private let before: Casebook
  /// With the edited note as it is now.
  private var casebook: Casebook
  private var kept: KeptOutcomes
  private let edited: NoteReference

  /// - Parameters:
  ///   - before: the casebook before the edit.
  ///   - kept: what came of the notes, the edited one as it is now.
  init(
    from before: Casebook, to casebook: Casebook, _ kept: KeptOutcomes, edited: NoteReference
  ) {
    self.before = before
    self.casebook = casebook
    self.kept = kept
    self.edited = edited
  }

  /// - Parameter hasOtherLinks: whether the edited note leads to others than before.
  /// - Returns: nil if something is wrong.
  consuming func casebook(hasOtherLinks: Bool, jobs: Jobs) async -> Casebook? {
    moveInTime()
    let concerned = await self.concerned(jobs)
    for note in concerned {
      let trail = resolveAgain(note)
      guard trail.unknown.isEmpty, !trail.log.hasErrors else { return nil }
    }
    if hasOtherLinks { kept.outcomes.gatherMentions(in: &casebook) }
    guard relink([edited] + concerned) else { return nil }
    var log = DiagnosticLog()
    kept.outcomes.checkAnchors(in: casebook, log: &log)
    guard !log.hasErrors else { return nil }
    casebook.kept = kept
    return casebook
  }

  private mutating func moveInTime() {
    guard case .incident(let incident) = edited else { return }
    let notes = casebook.context.shelves.incidents.notes
    casebook.timeOrder.move(incident) { other in
      Shelves.isEarlier(notes[incident.number], notes[other.number])
    }
  }

  /// The other notes that refer to the edited one.
  private func concerned(_ jobs: Jobs) async -> [NoteReference] {
    var notes = Set(notesThatReply)
    if case .source(let source) = edited {
      for case .note(let note) in before.citations(of: source).map(\.citer) { notes.insert(note) }
      for case .incident(let incident) in before.citations(of: source).map(\.citer) {
        let note = NoteReference.incident(incident)
        if kept.outcomes.trail(of: note).citations.contains(where: { $0.source == source }) {
          notes.insert(note)
        }
      }
    }
    if before.linkedNotes.contains(edited) {
      notes.formUnion(await linking(.incidents, jobs) + linking(.locations, jobs))
      notes.formUnion(await linking(.sources, jobs) + linking(.actors, jobs))
      notes.formUnion(await linking(.claims, jobs) + linking(.pages, jobs))
    }
    return Array(notes.subtracting([edited]))
  }

  /// The published notes of a kind whose texts link to the edited one.
  private func linking<Element, Value>(
    _ kind: EditedKind<Element, Value>, _ jobs: Jobs
  ) async -> [NoteReference] {
    let outcomes = kept.outcomes[keyPath: kind.outcomes]
    let count = casebook.context.shelves[keyPath: kind.shelf].publishedCount
    let edited = edited
    let isLinking = await jobs.map(count) { outcomes[$0].trail.links.contains(edited) }
    return isLinking.indices.filter { isLinking[$0] }.map { kind.reference($0) }
  }

  /// Those in which a claim answers one that stands, or stood, in the edited note.
  private var notesThatReply: [NoteReference] {
    let claims = Set(NoteLinks(edited, in: before, kept.outcomes).claims.map(\.handle))
    guard !claims.isEmpty else { return [] }
    return before.backlinks.answered.indices.compactMap { number in
      guard let answered = before.backlinks.answered[number], claims.contains(answered) else {
        return nil
      }
      return switch before.claims[number].origin {
      case .note: .claim(Handle(number))
      case .inline(let incident, _): .incident(incident)
      }
    }
  }

  /// - Returns: what the note left behind.
  private mutating func resolveAgain(_ note: NoteReference) -> Trail {
    switch note {
    case .incident(let handle): resolveAgain(.incidents, handle.number)
    case .location(let handle): resolveAgain(.locations, handle.number)
    case .source(let handle): resolveAgain(.sources, handle.number)
    case .actor(let handle): resolveAgain(.actors, handle.number)
    case .claim(let handle): resolveAgain(.claims, handle.number)
    case .page(let handle): resolveAgain(.pages, handle.number)
    }
  }

  private mutating func resolveAgain<Element, Value>(
    _ kind: EditedKind<Element, Value>, _ number: Int
  ) -> Trail {
    let resolver = NoteResolver(context: casebook.context, remembered: kept.texts)
    let outcome = kind.resolve(resolver, casebook, number)
    kept.outcomes[keyPath: kind.outcomes][number] = outcome
    kind.put(outcome.value, number, &casebook)
    return outcome.trail
  }

  /// - Returns: whether every chain of answers has a beginning.
  private mutating func relink(_ notes: [NoteReference]) -> Bool {
    guard let old = before.kept?.outcomes else { return false }
    for note in notes {
      let now = NoteLinks(note, in: casebook, kept.outcomes)
      casebook.relink(NoteLinks(note, in: before, old), now)
    }
    return !notes.contains { note in
      NoteLinks(note, in: casebook, kept.outcomes).claims.contains {
        casebook.isInCircle($0.handle)
      }
    }
  }
}
