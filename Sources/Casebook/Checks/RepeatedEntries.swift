import Diagnostics
import Notes

extension Casebook {
  /// Lists that name one thing twice, and incidents that are related to themselves.
  func checkRepetitions(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for header in headers {
      ListEntries.report(header.tags, log: &log) { FoldedName($0) }
      ListEntries.report(header.aliases, log: &log) { FoldedName($0) }
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
    for claim in claimNotes {
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
    var known: [Meaning: InvolvedActor] = [:]
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
    ListEntries.report(note.codes, log: &log) { FoldedName($0) }
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
      Statement(claim: $0)
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
  private func key(_ kind: NoteKind, _ text: String) -> Meaning {
    switch context.index.entry(kind, text) {
    case .note(let number, _): .note(number)
    case .unreadable, nil: .text(FoldedName(text))
    }
  }

  /// A source that stands in the incident's own note comes before the site's.
  private func key(source text: String, _ inline: Set<FoldedName>) -> Meaning {
    guard !inline.isEmpty else { return key(.source, text) }
    let name = FoldedName(text)
    return inline.contains(name) ? .inline(name) : key(.source, text)
  }

  /// The ids of the sources that stand in a note.
  private static func inlineNames(_ note: IncidentNote) -> Set<FoldedName> {
    Set(note.sources.compactMap { $0.value.inlineSource?.id.map { FoldedName($0.value) } })
  }

  private func key(_ actor: ActorReference) -> Meaning {
    switch actor {
    case .identifier(let text): key(.actor, text)
    case .name(let text):
      context.index.actors(named: text).first.map { .note($0) } ?? .text(FoldedName(text))
    case .plainName(let text): .text(FoldedName(text))
    }
  }
}

/// What a reference leads to; two that lead to one thing mean the same.
private enum Meaning: Hashable {
  case note(Int)
  /// A source that stands in the same note.
  case inline(FoldedName)
  /// Nothing that is known.
  case text(FoldedName)
}

/// A claim that is the same as another if nothing but its place is different.
private struct Statement: Hashable {
  let claim: Claim

  static func == (first: Self, second: Self) -> Bool {
    let (one, other) = (first.claim, second.claim)
    return one.speaker == other.speaker && one.kind == other.kind
      && one.record.date?.value == other.record.date?.value
      && one.sources == other.sources && one.attributesTo == other.attributesTo
      && one.repliesTo == other.repliesTo && one.record.locator == other.record.locator
      && one.record.killed?.value == other.record.killed?.value
      && one.record.injured?.value == other.record.injured?.value
      && one.record.quote?.value == other.record.quote?.value
      && one.reportedIn == other.reportedIn
      && one.record.says?.value == other.record.says?.value && one.terms == other.terms
  }

  /// Enough to tell most claims of an incident apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(claim.speaker)
    hasher.combine(claim.kind)
    hasher.combine(claim.record.date?.value.earliest)
    hasher.combine(claim.record.killed?.value.total)
    hasher.combine(claim.record.quote?.value)
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
    _ entries: [Located<String>], log: inout DiagnosticLog, by key: (String) -> some Hashable
  ) {
    report(entries, log: &log, by: key) { $0 }
  }

  static func report<Value, Key: Hashable>(
    _ entries: [Located<Value>], log: inout DiagnosticLog, by key: (Value) -> Key,
    shown: (Value) -> String
  ) {
    guard entries.count > 1 else { return }
    // Most lists are short, and a look through a few is quicker than a table.
    let isShort = entries.count <= 8
    var few: [(key: Key, range: SourceRange)] = []
    var many: [Key: SourceRange] = [:]
    for entry in entries {
      let key = key(entry.value)
      let first = isShort ? few.first { $0.key == key }?.range : many[key]
      guard let first else {
        if isShort { few.append((key, entry.range)) } else { many[key] = entry.range }
        continue
      }
      log.report(
        CheckProblem.repeatedEntry(shown(entry.value)), at: entry.range,
        notes: [Diagnostic.Note("the first one", at: .range(first))])
    }
  }
}
