import Diagnostics
import Notes
import Parallelism

/// Fills in what points back: each thing learns who refers to it.
struct Linking: Sendable {
  var casebook: Casebook
  /// With the trails of incidents, by their numbers.
  let incidents: [Outcome<ResolvedIncident>]
  /// The trails of the other published notes.
  let others: [(note: NoteReference, trail: Trail)]

  /// - Parameter log: takes replies that answer themselves.
  mutating func link(jobs: Jobs, log: inout DiagnosticLog) async {
    // Half of the time goes into the sources.
    let linking = self
    let halves = await jobs.map(2) { $0 == 0 ? linking.linkedSources() : linking.linkedRest() }
    casebook = halves[1].casebook
    casebook.backlinks.citations = halves[0].casebook.backlinks.citations
    log.append(contentsOf: halves[1].log)
  }

  private func linkedSources() -> (casebook: Casebook, log: DiagnosticLog) {
    var linking = self
    linking.linkSources()
    return (linking.casebook, DiagnosticLog())
  }

  /// All but who cites the sources.
  private func linkedRest() -> (casebook: Casebook, log: DiagnosticLog) {
    var linking = self
    var log = DiagnosticLog()
    linking.linkLocations()
    linking.linkReplies(log: &log)
    linking.linkClaims()
    linking.orderReplies()
    linking.linkIncidents()
    linking.linkActors()
    linking.linkTerms()
    return (linking.casebook, log)
  }

  private mutating func linkLocations() {
    for number in casebook.locations.indices {
      if let parent = casebook.locations[number].parent {
        casebook.locations[parent.number].children.append(Handle(number))
      }
    }
    for (number, incident) in casebook.incidents.enumerated() {
      var seen: Set<Handle<Location>> = []
      for location in Set(incident.locations).sorted() {
        casebook.locations[location.number].incidents.append(Handle(number))
        for place in casebook.path(to: location) where seen.insert(place).inserted {
          casebook.locations[place.number].allIncidents.append(Handle(number))
        }
      }
    }
  }

  private mutating func linkReplies(log: inout DiagnosticLog) {
    var answered = casebook.claims.map(\.repliesTo)
    // A reply that comes back to itself would have no beginning to show it from.
    for circle in circles(answered.map { $0?.number }) {
      let claims = circle.map { casebook.claims[$0] }
      if let place = claims[0].record.repliesTo?.range {
        let ids = claims.map { $0.record.id?.value ?? $0.header?.id ?? "?" }
        log.report(CasebookProblem.replyCircle(ids), at: place)
      }
      answered[circle[0]] = nil
    }
    for (number, claim) in casebook.claims.enumerated() where !isWithdrawn(claim) {
      guard let answered = answered[number] else { continue }
      casebook.backlinks.replies[answered.number].append(Handle(number))
    }
    casebook.backlinks.answered = answered
  }

  private mutating func linkClaims() {
    for (number, claim) in casebook.claims.enumerated()
    where claim.header != nil && !isWithdrawn(claim) {
      for incident in Set(claim.incidents).sorted() {
        casebook.backlinks.ratedClaims[incident.number].append(Handle(number))
      }
    }
  }

  /// An argument is read in the order in which it was held; what has no date comes last.
  private mutating func orderReplies() {
    for (number, replies) in casebook.backlinks.replies.enumerated() where replies.count > 1 {
      casebook.backlinks.replies[number] = replies.enumerated().sorted {
        let first = casebook.claims[$0.element.number].record.date?.value.earliest
        let second = casebook.claims[$1.element.number].record.date?.value.earliest
        guard first != second else { return $0.offset < $1.offset }
        guard let first else { return false }
        guard let second else { return true }
        return first < second
      }.map(\.element)
    }
  }

  /// Being related goes both ways.
  private mutating func linkIncidents() {
    var related = casebook.incidents.map(\.related)
    for (number, incident) in casebook.incidents.enumerated() {
      for other in incident.related { related[other.number].append(Handle(number)) }
    }
    casebook.backlinks.related = related.enumerated().map { number, others in
      others.isEmpty ? [] : Set(others).filter { $0.number != number }.sorted()
    }
  }

  private mutating func linkActors() {
    for number in casebook.actors.indices {
      if let parent = casebook.actors[number].parent {
        casebook.actors[parent.number].parts.append(Handle(number))
      }
    }
    for (number, claim) in casebook.claims.enumerated() where !isWithdrawn(claim) {
      if case .actor(let actor) = claim.speaker {
        casebook.actors[actor.number].claims.append(Handle(number))
      }
      for case .actor(let actor) in Set(claim.attributesTo) {
        casebook.actors[actor.number].attributed.append(Handle(number))
      }
    }
    for (number, incident) in casebook.incidents.enumerated() {
      for involvement in incident.actors {
        guard case .actor(let actor) = involvement.party else { continue }
        casebook.actors[actor.number].incidents.append(
          ActorIncident(incident: Handle(number), role: involvement.role))
      }
    }
    for (number, source) in casebook.sources.enumerated() where !isWithdrawn(source) {
      if case .actor(let actor) = source.publisher {
        casebook.actors[actor.number].sources.append(Handle(number))
      }
    }
  }

  /// Whether a claim is withdrawn, or stood in an incident that is.
  private func isWithdrawn(_ claim: Claim) -> Bool {
    switch claim.origin {
    case .note(let header): header.status == .withdrawn
    case .inline(let incident, _): casebook.incidents[incident.number].isWithdrawn
    }
  }

  /// Whether a source stood in an incident that is withdrawn, and went with it.
  private func isWithdrawn(_ source: Source) -> Bool {
    guard case .inline(let incident, _) = source.origin else { return false }
    return casebook.incidents[incident.number].isWithdrawn
  }

  private mutating func linkSources() {
    var collector = CitationCollector(count: casebook.sources.count)
    for number in casebook.incidents.indices {
      let incident = Handle<Incident>(number)
      collector.add(incidents[number].trail.citations, by: .incident(incident))
      collector.add(
        casebook.incidents[number].references.map(\.source), by: .incident(incident))
    }
    for (number, claim) in casebook.claims.enumerated() {
      let uses = claim.sources.map { CitationUse(source: $0, locator: claim.record.locator) }
      collector.add(uses, by: .claim(Handle(number)))
    }
    for (note, trail) in others {
      collector.add(trail.citations, by: .note(note))
    }
    casebook.backlinks.citations = collector.citations
  }

  private mutating func linkTerms() {
    let terms = casebook.settings.taxonomies.map(\.terms.count)
    casebook.termIncidents = terms.map { Array(repeating: [], count: $0) }
    casebook.termClaims = terms.map { Array(repeating: [], count: $0) }
    for (number, incident) in casebook.incidents.enumerated() {
      for term in Set(incident.terms) {
        casebook.termIncidents[term.taxonomy][term.term].append(Handle(number))
      }
    }
    for (number, claim) in casebook.claims.enumerated() {
      for term in Set(claim.terms) {
        casebook.termClaims[term.taxonomy][term.term].append(Handle(number))
      }
    }
  }
}

/// Gathers who cites each source. All that one citer cites is added before the next one's.
private struct CitationCollector {
  private(set) var citations: [[Citing]]

  init(count: Int) {
    citations = Array(repeating: [], count: count)
  }

  mutating func add(_ uses: [CitationUse], by citer: Citing.Citer) {
    for use in uses { add(use.source.number, use.locator, by: citer) }
  }

  mutating func add(_ sources: [Handle<Source>], by citer: Citing.Citer) {
    for source in sources { add(source.number, nil, by: citer) }
  }

  private mutating func add(_ source: Int, _ locator: String?, by citer: Citing.Citer) {
    if citations[source].last?.citer != citer {
      citations[source].append(Citing(citer: citer, locators: []))
    }
    let place = citations[source].count - 1
    if let locator, !citations[source][place].locators.contains(locator) {
      citations[source][place].locators.append(locator)
    }
  }
}
