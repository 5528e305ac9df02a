import Diagnostics
import Notes

extension Casebook {
  /// Lists that name one thing twice, and incidents that are related to themselves.
  func checkRepetitions(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for header in headers {
      ListEntries.report(header.tags, log: &log) { FoldedName($0).text }
      ListEntries.report(header.aliases, log: &log) { FoldedName($0).text }
      let updates = header.updates.map { Located($0, at: $0.date.range) }
      ListEntries.report(updates, log: &log) {
        [$0.date.value.text, $0.kind.rawValue] + ($0.what?.variants.map(\.text) ?? [])
      } shown: {
        $0.date.value.text
      }
    }
    for number in incidents.indices {
      guard let note = notes.incident(incidents[number].header) else { continue }
      checkReferences(of: note, number, log: &log)
      checkValues(of: note, log: &log)
      checkClaims(of: incidents[number], log: &log)
      let inline = Self.inlineNames(note)
      for claim in note.claims { checkLists(of: claim, inline, log: &log) }
    }
    for claim in claims {
      guard let header = claim.header, let note = notes.claim(header) else { continue }
      ListEntries.report(note.about, log: &log) { key(.incident, $0) }
      checkLists(of: note.claim, [], log: &log)
    }
    for source in sources {
      ListEntries.report(source.record.archived, log: &log) {
        $0.text
      } shown: {
        $0.text
      }
    }
  }

  private func checkReferences(
    of note: IncidentNote, _ number: Int, log: inout DiagnosticLog
  ) {
    ListEntries.report(note.locations, log: &log) { key(.location, $0) }
    ListEntries.report(note.related, log: &log) { key(.incident, $0) }
    for related in note.related
    where key(.incident, related.value) == key(.incident, note.header.id) {
      log.report(CheckProblem.relatedToItself, at: related.range)
    }
    let cited = note.sources.compactMap { entry -> Located<String>? in
      if case .reference(let text) = entry.value { Located(text, at: entry.range) } else { nil }
    }
    let inline = cited.count > 1 ? Self.inlineNames(note) : []
    ListEntries.report(cited, log: &log) { key(source: $0, inline) }
    checkActors(note.actors, log: &log)
  }

  private func checkActors(_ actors: [InvolvedActor], log: inout DiagnosticLog) {
    guard actors.count > 1 else { return }
    var known: [String: InvolvedActor] = [:]
    for involved in actors {
      let key = key(involved.actor.value)
      guard let first = known[key] else {
        known[key] = involved
        continue
      }
      let name = involved.actor.value.text
      let problem =
        first.role == involved.role
        ? CheckProblem.repeatedEntry(name)
        : .twoRoles(name, first.role.rawValue, involved.role.rawValue)
      log.report(
        problem, at: involved.actor.range,
        notes: [Diagnostic.Note("the first one", at: .range(first.actor.range))])
    }
  }

  private func checkValues(of note: IncidentNote, log: inout DiagnosticLog) {
    for list in note.terms { ListEntries.report(list.terms, log: &log) { $0 } }
    ListEntries.report(note.codes, log: &log) { FoldedName($0).text }
    ListEntries.report(note.media.map(\.file), log: &log) {
      $0.text
    } shown: {
      $0.text
    }
  }

  private func checkClaims(of incident: Incident, log: inout DiagnosticLog) {
    guard incident.claims.count > 1 else { return }
    let claims = incident.claims.map { self[$0] }.filter { $0.record.saysSomething }
      .map { Located($0, at: $0.record.by?.range ?? $0.record.range) }
    ListEntries.report(claims, log: &log) {
      Statement($0)
    } shown: {
      $0.record.by?.value.text ?? ""
    }
  }

  private func checkLists(
    of claim: ClaimRecord, _ inline: Set<FoldedName>, log: inout DiagnosticLog
  ) {
    ListEntries.report(claim.attributesTo, log: &log) {
      key($0)
    } shown: {
      $0.text
    }
    ListEntries.report(claim.sources, log: &log) { key(source: $0, inline) }
    for list in claim.terms { ListEntries.report(list.terms, log: &log) { $0 } }
  }

  /// What two references have in common that mean one note.
  private func key(_ kind: NoteKind, _ text: String) -> String {
    switch context.index.entry(kind, text) {
    case .note(let number, _): "#\(number)"
    case .unreadable, nil: FoldedName(text).text
    }
  }

  /// A source that stands in the incident's own note comes before the site's.
  private func key(source text: String, _ inline: Set<FoldedName>) -> String {
    guard !inline.isEmpty else { return key(.source, text) }
    let name = FoldedName(text)
    return inline.contains(name) ? "inline " + name.text : key(.source, text)
  }

  /// The ids of the sources that stand in a note.
  private static func inlineNames(_ note: IncidentNote) -> Set<FoldedName> {
    Set(note.sources.compactMap { $0.value.inlineSource?.id.map { FoldedName($0.value) } })
  }

  private func key(_ actor: ActorReference) -> String {
    switch actor {
    case .identifier(let text): key(.actor, text)
    case .name(let text):
      context.index.actors(named: text).first.map { "#\($0)" } ?? FoldedName(text).text
    case .plainName(let text): FoldedName(text).text
    }
  }
}

/// All that makes a claim another than the next one.
private struct Statement: Hashable {
  let speaker: Party?
  let kind: ClaimRecord.Kind
  let date: EDTFDate?
  let words: [LocalizedText?]
  let counts: [Casualties?]
  let sources: [Handle<Source>]
  let attributesTo: [Party]
  let repliesTo: Handle<Claim>?
  let terms: [TermReference]
  let locator: String?

  init(_ claim: Claim) {
    speaker = claim.speaker
    kind = claim.kind
    date = claim.record.date?.value
    words = [claim.record.quote?.value, claim.record.says?.value]
    counts = [claim.record.killed?.value, claim.record.injured?.value]
    sources = claim.sources
    attributesTo = claim.attributesTo
    repliesTo = claim.repliesTo
    terms = claim.terms
    locator = claim.record.locator
  }
}

extension ClaimRecord {
  /// Whether it is more than that somebody spoke.
  fileprivate var saysSomething: Bool {
    quote != nil || says != nil || killed != nil || injured != nil
  }
}

/// Finds what a list has twice.
private enum ListEntries {
  static func report(
    _ entries: [Located<String>], log: inout DiagnosticLog, by key: (String) -> String
  ) {
    report(entries, log: &log, by: key) { $0 }
  }

  static func report<Value, Key: Hashable>(
    _ entries: [Located<Value>], log: inout DiagnosticLog, by key: (Value) -> Key,
    shown: (Value) -> String
  ) {
    guard entries.count > 1 else { return }
    var known: [Key: SourceRange] = [:]
    for entry in entries {
      let first = known.updateValue(entry.range, forKey: key(entry.value))
      guard let first else { continue }
      log.report(
        CheckProblem.repeatedEntry(shown(entry.value)), at: entry.range,
        notes: [Diagnostic.Note("the first one", at: .range(first))])
    }
  }
}
