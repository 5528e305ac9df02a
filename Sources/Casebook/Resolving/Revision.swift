import Diagnostics
import Notes
import Parallelism

/// What follows from an edit that concerns other notes than the edited one: its place in time, and
/// the notes that refer to it. These are resolved again, no others; then everything is linked anew.
struct Revision: Sendable {
  /// With the edited note as it is now.
  private(set) var casebook: Casebook
  private(set) var kept: KeptOutcomes
  let edited: NoteReference

  init(of casebook: Casebook, _ kept: KeptOutcomes, edited: NoteReference) {
    self.casebook = casebook
    self.kept = kept
    self.edited = edited
  }

  /// - Parameter hasOtherLinks: whether the edited note leads to others than before.
  /// - Returns: nil if something is wrong.
  consuming func casebook(hasOtherLinks: Bool, jobs: Jobs) async -> Casebook? {
    moveInTime()
    let trails =
      await again(.incidents, jobs) + again(.locations, jobs) + again(.sources, jobs)
      + again(.actors, jobs) + again(.claims, jobs) + again(.pages, jobs)
    guard trails.allSatisfy({ $0.unknown.isEmpty && !$0.log.hasErrors }) else { return nil }
    if hasOtherLinks { kept.outcomes.gatherMentions(in: &casebook) }
    var log = DiagnosticLog()
    await kept.outcomes.link(&casebook, jobs: jobs, log: &log)
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

  /// Resolves the notes of a kind that refer to the edited one.
  ///
  /// - Returns: what they left behind.
  private mutating func again<Element, Value>(
    _ kind: EditedKind<Element, Value>, _ jobs: Jobs
  ) async -> [Trail] {
    let revision = self
    let resolver = NoteResolver(context: casebook.context, remembered: kept.texts)
    let count = casebook.context.shelves[keyPath: kind.shelf].publishedCount
    let outcomes = await jobs.map(count) { number -> Outcome<Value>? in
      let outcome = revision.kept.outcomes[keyPath: kind.outcomes][number]
      let isConcerned =
        kind.reference(number) != revision.edited
        && (revision.isConcerned(outcome.trail)
          || kind.replies(outcome.value).contains { revision.isInEdited($0) })
      return isConcerned ? kind.resolve(resolver, revision.casebook, number) : nil
    }
    for case (let number, .some(let outcome)) in zip(outcomes.indices, outcomes) {
      kept.outcomes[keyPath: kind.outcomes][number] = outcome
      kind.put(outcome.value, number, &casebook)
    }
    return outcomes.compactMap { $0?.trail }
  }

  /// Whether a text, as it was resolved, leads to the edited note.
  private func isConcerned(_ trail: Trail) -> Bool {
    trail.links.contains(edited) || trail.citations.contains { edited == .source($0.source) }
  }

  /// Whether a claim stands, or stood, in the edited note.
  private func isInEdited(_ claim: Handle<Claim>) -> Bool {
    guard case .inline(let incident, _) = casebook[claim].origin else { return false }
    return edited == .incident(incident)
  }
}
