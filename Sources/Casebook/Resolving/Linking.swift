import Diagnostics
import Notes
import Parallelism

/// Fills in what points back: each thing learns who refers to it.
///
/// All lists are filled in the order of the casebook, so that what was just added to one is its
/// last.
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
    linking.linkIncidents()
    linking.linkActorsAndTerms()
    linking.linkClaims(log: &log)
    return (linking.casebook, log)
  }

  private mutating func linkLocations() {
    var children: [[Handle<Location>]] = Array(repeating: [], count: casebook.locations.count)
    for number in casebook.locations.indices {
      if let parent = casebook.locations[number].parent {
        children[parent.number].append(Handle(number))
      }
    }
    var incidents: [[Handle<Incident>]] = Array(repeating: [], count: casebook.locations.count)
    var allIncidents = incidents
    let parents = casebook.locations.map(\.parent)
    for incident in casebook.timeOrder.incidents {
      for location in casebook[incident].locations {
        incidents[location.number].appendUnlessLast(incident)
        var place: Handle<Location>? = location
        // What a place has, those around it have.
        while let within = place, allIncidents[within.number].appendUnlessLast(incident) {
          place = parents[within.number]
        }
      }
    }
    for number in casebook.locations.indices {
      casebook.locations[number].children = children[number]
      casebook.locations[number].incidents = incidents[number]
      casebook.locations[number].allIncidents = allIncidents[number]
    }
  }

  /// Being related goes both ways.
  private mutating func linkIncidents() {
    var related = casebook.incidents.map(\.related)
    for incident in casebook.timeOrder.incidents {
      for other in casebook[incident].related { related[other.number].append(incident) }
    }
    let order = casebook.timeOrder
    casebook.backlinks.related = related.enumerated().map { number, others in
      others.isEmpty ? [] : order.sorted(Set(others).subtracting([Handle(number)]))
    }
  }

  private mutating func linkActorsAndTerms() {
    var actors = ActorLinks(casebook)
    let terms = casebook.settings.taxonomies.map(\.terms.count)
    var termIncidents = terms.map { Array(repeating: [Handle<Incident>](), count: $0) }
    var termClaims = terms.map { Array(repeating: [Handle<Claim>](), count: $0) }
    for handle in casebook.claimsInOrder {
      let claim = casebook[handle]
      if !claim.terms.isEmpty {
        for term in claim.terms { termClaims[term.taxonomy][term.term].appendUnlessLast(handle) }
      }
      actors.add(claim, handle)
    }
    for handle in casebook.timeOrder.incidents {
      let incident = casebook[handle]
      for term in incident.terms {
        termIncidents[term.taxonomy][term.term].appendUnlessLast(handle)
      }
      actors.add(incident, handle)
    }
    for handle in casebook.sourcesInOrder {
      actors.add(casebook[handle], handle)
    }
    casebook.termIncidents = termIncidents
    casebook.termClaims = termClaims
    casebook.actors = actors.linked(casebook.actors)
  }

  private mutating func linkClaims(log: inout DiagnosticLog) {
    var ratedClaims: [[Handle<Claim>]] = Array(repeating: [], count: casebook.incidents.count)
    var answered: [Handle<Claim>?] = Array(repeating: nil, count: casebook.claims.count)
    let claims = casebook.claimsInOrder
    for handle in claims {
      let claim = casebook[handle]
      answered[handle.number] = claim.repliesTo
      guard claim.header != nil else { continue }
      for incident in claim.incidents { ratedClaims[incident.number].appendUnlessLast(handle) }
    }
    casebook.backlinks.ratedClaims = ratedClaims
    // A reply that comes back to itself would have no beginning to show it from.
    for circle in circles(answered.map { $0?.number }) {
      let claims = circle.map { casebook.claims[$0] }
      if let place = claims[0].record.repliesTo?.range {
        let ids = claims.map { $0.record.id?.value ?? $0.header?.id ?? "?" }
        log.report(CasebookProblem.replyCircle(ids), at: place)
      }
      answered[circle[0]] = nil
    }
    var replies: [[Handle<Claim>]] = Array(repeating: [], count: casebook.claims.count)
    for handle in claims {
      guard let answered = answered[handle.number] else { continue }
      replies[answered.number].append(handle)
    }
    for number in replies.indices where replies[number].count > 1 {
      replies[number] = casebook.inOrderOfDates(replies[number])
    }
    casebook.backlinks.answered = answered
    casebook.backlinks.replies = replies
  }

  private mutating func linkSources() {
    var collector = CitationCollector(count: casebook.sources.count)
    for incident in casebook.timeOrder.incidents {
      collector.add(incidents[incident.number].trail.citations, by: .incident(incident))
      for reference in casebook[incident].references {
        collector.add(reference.source, nil, by: .incident(incident))
      }
    }
    for handle in casebook.claimsInOrder {
      let claim = casebook[handle]
      for source in claim.sources {
        collector.add(source, claim.record.locator, by: .claim(handle))
      }
    }
    for (note, trail) in others {
      collector.add(trail.citations, by: .note(note))
    }
    casebook.backlinks.citations = collector.citations
  }
}

extension Casebook {
  /// An argument is read in the order in which it was held; what has no date comes last.
  func inOrderOfDates(_ replies: [Handle<Claim>]) -> [Handle<Claim>] {
    replies.enumerated().sorted {
      let first = self[$0.element].record.date?.value.earliest
      let second = self[$1.element].record.date?.value.earliest
      guard first != second else { return $0.offset < $1.offset }
      guard let first else { return false }
      guard let second else { return true }
      return first < second
    }.map(\.element)
  }
}

/// Gathers who cites each source. All that one citer cites is added before the next one's.
private struct CitationCollector {
  private(set) var citations: [[Citing]]

  init(count: Int) {
    citations = Array(repeating: [], count: count)
  }

  mutating func add(_ uses: [CitationUse], by citer: Citing.Citer) {
    for use in uses { add(use.source, use.locator, by: citer) }
  }

  mutating func add(_ source: Handle<Source>, _ locator: String?, by citer: Citing.Citer) {
    citations[source.number].add(locator, by: citer)
  }
}

extension [Citing] {
  /// Adds a citation. All that one citer cites is added before the next one's.
  mutating func add(_ locator: String?, by citer: Citing.Citer) {
    let place = count - 1
    guard place >= 0, self[place].citer == citer else {
      return append(Citing(citer: citer, locators: locator.map { [$0] } ?? []))
    }
    if let locator, !self[place].locators.contains(locator) {
      self[place].locators.append(locator)
    }
  }
}
