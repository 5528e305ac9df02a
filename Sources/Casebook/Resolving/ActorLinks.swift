import Notes

/// Gathers what actors say and do, by their numbers.
struct ActorLinks {
  private var parts: [[Handle<Actor>]]
  private var claims: [[Handle<Claim>]]
  private var attributed: [[Handle<Claim>]]
  private var incidents: [[ActorIncident]]
  private var sources: [[Handle<Source>]]

  init(_ casebook: Casebook) {
    let count = casebook.actors.count
    parts = Array(repeating: [], count: count)
    claims = Array(repeating: [], count: count)
    attributed = Array(repeating: [], count: count)
    incidents = Array(repeating: [], count: count)
    sources = Array(repeating: [], count: count)
    for number in casebook.actors.indices {
      if let parent = casebook.actors[number].parent { parts[parent.number].append(Handle(number)) }
    }
  }

  mutating func add(_ claim: Claim, _ handle: Handle<Claim>) {
    if case .actor(let actor) = claim.speaker { claims[actor.number].append(handle) }
    for case .actor(let actor) in claim.attributesTo {
      attributed[actor.number].appendUnlessLast(handle)
    }
  }

  mutating func add(_ incident: Incident, _ handle: Handle<Incident>) {
    for involvement in incident.actors {
      guard case .actor(let actor) = involvement.party else { continue }
      incidents[actor.number].append(ActorIncident(incident: handle, role: involvement.role))
    }
  }

  mutating func add(_ source: Source, _ handle: Handle<Source>) {
    guard case .actor(let actor) = source.publisher else { return }
    sources[actor.number].append(handle)
  }

  /// The actors with what was gathered.
  func linked(_ actors: [Actor]) -> [Actor] {
    var actors = actors
    for number in actors.indices {
      actors[number].parts = parts[number]
      actors[number].claims = claims[number]
      actors[number].attributed = attributed[number]
      actors[number].incidents = incidents[number]
      actors[number].sources = sources[number]
    }
    return actors
  }
}

extension Array where Element: Equatable {
  /// - Returns: whether the element was not the last already.
  @discardableResult
  mutating func appendUnlessLast(_ element: Element) -> Bool {
    guard last != element else { return false }
    append(element)
    return true
  }
}
