import Notes

extension Casebook {
  /// Takes a note as it was out of the lists of those that it referred to, and puts it as it is now
  /// in its place in them: the outcome is that of ``Linking``, for one note among thousands.
  ///
  /// - Parameters:
  ///   - before: what the note referred to.
  ///   - now: what it refers to in this casebook, in which the note and the order of time are new.
  mutating func relink(_ before: NoteLinks, _ now: NoteLinks) {
    backlinks.makeRoom(claims: claims.count, sources: sources.count)
    if case .incident(let handle) = now.note, let old = before.incident, let new = now.incident {
      relinkPlaces(of: handle, old, new)
      relinkTerms(of: handle, old, new)
      relinkActors(of: handle, old, new)
      relinkRelated(to: handle, new)
    }
    relinkSpeakers(before, now)
    relinkClaimTerms(before, now)
    relinkRatedClaims(before, now)
    relinkReplies(before, now)
    relinkPublishers(before, now)
    relinkCitations(before, now)
  }

  /// Whether a claim answers itself, if one follows the answers to their beginning.
  func isInCircle(_ claim: Handle<Claim>) -> Bool {
    var seen: Set<Handle<Claim>> = []
    var next: Handle<Claim>? = claim
    while let place = next {
      guard seen.insert(place).inserted else { return true }
      next = backlinks.answered[place.number]
    }
    return false
  }

  // MARK: Incidents

  private mutating func relinkPlaces(
    of handle: Handle<Incident>, _ before: Incident, _ now: Incident
  ) {
    for place in Set(before.locations + now.locations) {
      locations[place.number].incidents = renewed(
        locations[place.number].incidents, handle, if: now.locations.contains(place))
    }
    let around = Set(now.locations.flatMap { path(to: $0) })
    for place in around.union(before.locations.flatMap { path(to: $0) }) {
      locations[place.number].allIncidents = renewed(
        locations[place.number].allIncidents, handle, if: around.contains(place))
    }
  }

  private mutating func relinkTerms(
    of handle: Handle<Incident>, _ before: Incident, _ now: Incident
  ) {
    for term in Set(before.terms + now.terms) {
      termIncidents[term.taxonomy][term.term] = renewed(
        termIncidents[term.taxonomy][term.term], handle, if: now.terms.contains(term))
    }
  }

  private mutating func relinkActors(
    of handle: Handle<Incident>, _ before: Incident, _ now: Incident
  ) {
    for case .actor(let actor) in Set((before.actors + now.actors).map(\.party)) {
      let roles = now.actors.filter { $0.party == .actor(actor) }.map(\.role)
      actors[actor.number].incidents = renewed(
        actors[actor.number].incidents, without: { $0.incident == handle },
        with: roles.map { ActorIncident(incident: handle, role: $0) }
      ) { [timeOrder.place(of: $0.incident)] }
    }
  }

  /// Being related goes both ways.
  private mutating func relinkRelated(to handle: Handle<Incident>, _ now: Incident) {
    let before = backlinks.related[handle.number]
    let naming = before.filter { self[$0].related.contains(handle) }
    let related = Set(now.related + naming).subtracting([handle])
    backlinks.related[handle.number] = timeOrder.sorted(related)
    for other in related.union(before) {
      backlinks.related[other.number] = renewed(
        backlinks.related[other.number], handle, if: related.contains(other))
    }
  }

  // MARK: Claims

  private mutating func relinkSpeakers(_ before: NoteLinks, _ now: NoteLinks) {
    let old = Set(before.claims.map(\.handle))
    let all = (before.claims + now.claims).map(\.claim)
    for case .actor(let actor)? in Set(all.map(\.speaker)) {
      let said = now.claims.filter { $0.claim.speaker == .actor(actor) }.map(\.handle)
      actors[actor.number].claims = renewed(
        actors[actor.number].claims, without: old.contains, with: said, by: place)
    }
    for case .actor(let actor) in Set(all.flatMap(\.attributesTo)) {
      let said = now.claims.filter { $0.claim.attributesTo.contains(.actor(actor)) }.map(\.handle)
      actors[actor.number].attributed = renewed(
        actors[actor.number].attributed, without: old.contains, with: said, by: place)
    }
  }

  private mutating func relinkClaimTerms(_ before: NoteLinks, _ now: NoteLinks) {
    let old = Set(before.claims.map(\.handle))
    for term in Set((before.claims + now.claims).flatMap(\.claim.terms)) {
      termClaims[term.taxonomy][term.term] = renewed(
        termClaims[term.taxonomy][term.term], without: old.contains,
        with: now.claims.filter { $0.claim.terms.contains(term) }.map(\.handle), by: place)
    }
  }

  private mutating func relinkRatedClaims(_ before: NoteLinks, _ now: NoteLinks) {
    guard case .claim(let handle) = now.note else { return }
    let rated = now.claims.flatMap(\.claim.incidents)
    for incident in Set(before.claims.flatMap(\.claim.incidents)).union(rated) {
      backlinks.ratedClaims[incident.number] = renewed(
        backlinks.ratedClaims[incident.number], without: { $0 == handle },
        with: rated.contains(incident) ? [handle] : [], by: place)
    }
  }

  private mutating func relinkReplies(_ before: NoteLinks, _ now: NoteLinks) {
    let old = Set(before.claims.map(\.handle))
    var answered = Set(old.compactMap { backlinks.answered[$0.number] })
    for handle in old { backlinks.answered[handle.number] = nil }
    for (handle, claim) in now.claims {
      backlinks.answered[handle.number] = claim.repliesTo
      if let target = claim.repliesTo { answered.insert(target) }
    }
    for target in answered {
      let replies =
        backlinks.replies[target.number].filter { !old.contains($0) }
        + now.claims.filter { $0.claim.repliesTo == target }.map(\.handle)
      let inOrder = replies.sorted { place(of: $0).lexicographicallyPrecedes(place(of: $1)) }
      backlinks.replies[target.number] = inOrderOfDates(inOrder)
    }
  }

  // MARK: Sources

  private mutating func relinkPublishers(_ before: NoteLinks, _ now: NoteLinks) {
    let old = Set(before.sources.map(\.handle))
    for case .actor(let actor)? in Set((before.sources + now.sources).map(\.source.publisher)) {
      actors[actor.number].sources = renewed(
        actors[actor.number].sources, without: old.contains,
        with: now.sources.filter { $0.source.publisher == .actor(actor) }.map(\.handle), by: place)
    }
  }

  private mutating func relinkCitations(_ before: NoteLinks, _ now: NoteLinks) {
    let (old, new) = (before.citing, now.citing)
    let citers = Set(old.values.joined().map(\.citer))
    for source in Set(old.keys).union(new.keys) {
      backlinks.citations[source.number] = renewed(
        backlinks.citations[source.number], without: { citers.contains($0.citer) },
        with: new[source] ?? []
      ) { place(of: $0.citer) }
    }
  }

  // MARK: Lists

  /// A list of incidents in time with one in its place, or without it.
  private func renewed(
    _ list: [Handle<Incident>], _ incident: Handle<Incident>, if isThere: Bool
  ) -> [Handle<Incident>] {
    renewed(list, without: { $0 == incident }, with: isThere ? [incident] : []) {
      [timeOrder.place(of: $0)]
    }
  }

  /// A list without some elements, and with others in their places.
  ///
  /// - Parameter place: what decides the order of the list.
  private func renewed<Element>(
    _ list: [Element], without isOld: (Element) -> Bool, with elements: [Element],
    by place: (Element) -> [Int]
  ) -> [Element] {
    var renewed = list.filter { !isOld($0) }
    for element in elements {
      let own = place(element)
      var low = 0
      var high = renewed.count
      while low < high {
        let middle = (low + high) / 2
        if own.lexicographicallyPrecedes(place(renewed[middle])) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      renewed.insert(element, at: low)
    }
    return renewed
  }

  /// Notes come before what is inline, which is in the order of its incidents.
  private func place(of claim: Handle<Claim>) -> [Int] {
    switch self[claim].origin {
    case .note: [-1, claim.number]
    case .inline(let incident, _): [timeOrder.place(of: incident), claim.number]
    }
  }

  private func place(of source: Handle<Source>) -> [Int] {
    switch self[source].origin {
    case .note: [-1, source.number]
    case .inline(let incident, _): [timeOrder.place(of: incident), source.number]
    }
  }

  /// Incidents come before claims, and these before all other notes.
  private func place(of citer: Citing.Citer) -> [Int] {
    switch citer {
    case .incident(let incident): [0, timeOrder.place(of: incident)]
    case .claim(let claim): [1] + place(of: claim)
    case .note(.location(let handle)): [2, handle.number]
    case .note(.source(let handle)): [3, handle.number]
    case .note(.actor(let handle)): [4, handle.number]
    case .note(.claim(let handle)): [5, handle.number]
    case .note(.page(let handle)): [6, handle.number]
    case .note(.incident): []
    }
  }
}
