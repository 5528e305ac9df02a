import Diagnostics
import Notes
import Parallelism

/// The casebook after an edit that concerns other notes than the edited one: those that refer to
/// it, and those whose numbers are others because it has moved in time, or has more or less in it.
/// These are resolved again, no others; then everything is linked anew.
struct Revision: Sendable {
  private let casebook: Casebook
  private let kept: KeptOutcomes
  private let edited: NoteReference
  private let context: ResolvingContext
  /// The number that each published incident had, by the number that it has.
  private let numbers: [Int]
  /// Whether an incident, or what stands inline in it, has another number; by the one that it had.
  private let isMoved: [Bool]

  /// - Parameters:
  ///   - casebook: as it was.
  ///   - shelves: the notes, with the edited one in the place of what it was.
  ///   - edited: the edited note, as it was numbered.
  init(
    of casebook: Casebook, _ kept: KeptOutcomes, _ shelves: Shelves, _ catalog: SourceCatalog,
    edited: NoteReference
  ) {
    self.casebook = casebook
    self.kept = kept
    self.edited = edited
    var shelves = shelves
    var index = casebook.context.index
    var numbers = Array(casebook.incidents.indices)
    if case .incident(let handle) = edited {
      numbers = shelves.reorder(handle.number)
      index.renumberIncidents(numbers)
    }
    self.numbers = numbers
    isMoved = Self.moved(numbers, from: casebook.context.shelves, to: shelves)
    context = casebook.context.with(shelves, index, catalog)
  }

  private static func moved(
    _ numbers: [Int], from before: Shelves, to now: Shelves
  ) -> [Bool] {
    var isMoved = Array(repeating: false, count: numbers.count)
    for (number, old) in numbers.enumerated() {
      isMoved[old] =
        number != old
        || before.inlineClaims.first(ofIncident: old)
          != now.inlineClaims.first(ofIncident: number)
        || before.inlineSources.first(ofIncident: old)
          != now.inlineSources.first(ofIncident: number)
    }
    return isMoved
  }

  /// - Returns: nil if something is wrong.
  func casebook(jobs: Jobs) async -> Casebook? {
    let resolver = NoteResolver(context: context, remembered: kept.texts)
    var outcomes = kept.outcomes
    let incidents = await jobs.map(numbers.count) { number in
      isConcerned(incident: numbers[number]) ? resolver.incident(number) : nil
    }
    for (number, again) in incidents.enumerated() {
      outcomes.incidents[number] = again ?? kept.outcomes.incidents[numbers[number]]
    }
    var resolved = incidents.compactMap { $0?.trail }
    resolved += again(&outcomes.locations, casebook.locations.count) {
      .location(Handle($0))
    } resolve: {
      resolver.location($0, parent: casebook.locations[$0].parent?.number)
    }
    resolved += again(&outcomes.sources, context.shelves.sources.publishedCount) {
      .source(Handle($0))
    } resolve: {
      resolver.source($0)
    }
    resolved += again(&outcomes.actors, casebook.actors.count) {
      .actor(Handle($0))
    } resolve: {
      resolver.actor($0, parent: casebook.actors[$0].parent?.number)
    }
    resolved += again(&outcomes.claims, context.shelves.claims.publishedCount) {
      .claim(Handle($0))
    } resolve: {
      resolver.claim($0)
    }
    resolved += again(&outcomes.pages, casebook.pages.count) {
      .page(Handle($0))
    } resolve: {
      resolver.page($0)
    }
    guard resolved.allSatisfy({ $0.unknown.isEmpty && !$0.log.hasErrors }) else { return nil }
    var log = DiagnosticLog()
    var revised = await outcomes.linked(context, jobs: jobs, log: &log)
    guard !log.hasErrors else { return nil }
    revised.kept = KeptOutcomes(outcomes: outcomes, texts: kept.texts)
    return revised
  }

  /// Resolves the notes of a kind that the edit concerns.
  ///
  /// - Returns: what they left behind.
  private func again<Value>(
    _ outcomes: inout [Outcome<Value>], _ count: Int, _ reference: (Int) -> NoteReference,
    resolve: (Int) -> Outcome<Value>
  ) -> [Trail] {
    var trails: [Trail] = []
    for number in 0..<count {
      let note = reference(number)
      guard isConcerned(note) || isConcerned(outcomes[number].trail) else { continue }
      outcomes[number] = resolve(number)
      trails.append(outcomes[number].trail)
    }
    return trails
  }

  /// - Parameter incident: its number before the edit.
  private func isConcerned(incident: Int) -> Bool {
    let value = casebook.incidents[incident]
    return isMoved[incident] || edited == .incident(Handle(incident))
      || value.related.contains { isConcerned(.incident($0)) }
      || value.claims.contains { isConcerned(repliesTo: casebook[$0].repliesTo) }
      || isConcerned(kept.outcomes.incidents[incident].trail)
  }

  /// Whether a note is the edited one, or has another number; for a claim, whether one of those
  /// that it names has.
  private func isConcerned(_ note: NoteReference) -> Bool {
    if note == edited { return true }
    switch note {
    case .incident(let handle): return isMoved[handle.number]
    case .claim(let handle):
      let claim = casebook[handle]
      return claim.incidents.contains { isConcerned(.incident($0)) }
        || isConcerned(repliesTo: claim.repliesTo)
    default: return false
    }
  }

  /// Whether a text, as it was resolved, leads to a note that the edit concerns.
  private func isConcerned(_ trail: Trail) -> Bool {
    trail.links.contains { isConcerned($0) }
      || trail.citations.contains { edited == .source($0.source) }
  }

  private func isConcerned(repliesTo claim: Handle<Claim>?) -> Bool {
    guard let claim, case .inline(let incident, _) = casebook[claim].origin else { return false }
    return isMoved[incident.number] || edited == .incident(incident)
  }
}
