import Diagnostics
import Notes

/// Fills in what points back: each thing learns who refers to it.
struct Linking {
  var casebook: Casebook
  let trails: NoteTrails

  mutating func link() {
    linkLocations()
    linkClaims()
    orderReplies()
    linkIncidents()
    linkActors()
    linkSources()
    linkTerms()
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

  private mutating func linkClaims() {
    for (number, claim) in casebook.claims.enumerated() where !isWithdrawn(claim) {
      if let answered = claim.repliesTo {
        casebook.claims[answered.number].replies.append(Handle(number))
      }
      guard claim.header != nil else { continue }
      for incident in Set(claim.incidents).sorted() {
        casebook.incidents[incident.number].ratedClaims.append(Handle(number))
      }
    }
  }

  /// An argument is read in the order in which it was held; what has no date comes last.
  private mutating func orderReplies() {
    for number in casebook.claims.indices where casebook.claims[number].replies.count > 1 {
      casebook.claims[number].replies = casebook.claims[number].replies.enumerated().sorted {
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
    for number in casebook.incidents.indices {
      casebook.incidents[number].related = Set(related[number])
        .filter { $0.number != number }.sorted()
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
      collector.add(trails.incidents[number].citations, by: .incident(incident))
      collector.add(
        casebook.incidents[number].references.map(\.source), by: .incident(incident))
    }
    for (number, claim) in casebook.claims.enumerated() {
      let uses = claim.sources.map { CitationUse(source: $0, locator: claim.record.locator) }
      collector.add(uses, by: .claim(Handle(number)))
    }
    for (note, trail) in trails.others {
      collector.add(trail.citations, by: .note(note))
    }
    for number in casebook.sources.indices {
      casebook.sources[number].citations = collector.citations(of: number)
    }
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

/// Gathers who cites each source.
private struct CitationCollector {
  private var citers: [[Citing.Citer]]
  private var locators: [[Citing.Citer: [String]]]

  init(count: Int) {
    citers = Array(repeating: [], count: count)
    locators = Array(repeating: [:], count: count)
  }

  mutating func add(_ uses: [CitationUse], by citer: Citing.Citer) {
    for use in uses {
      add([use.source], by: citer)
      let known = locators[use.source.number][citer] ?? []
      if let locator = use.locator, !known.contains(locator) {
        locators[use.source.number][citer] = known + [locator]
      }
    }
  }

  mutating func add(_ sources: [Handle<Source>], by citer: Citing.Citer) {
    for source in sources where citers[source.number].last != citer {
      citers[source.number].append(citer)
    }
  }

  func citations(of source: Int) -> [Citing] {
    citers[source].map { Citing(citer: $0, locators: locators[source][$0] ?? []) }
  }
}
