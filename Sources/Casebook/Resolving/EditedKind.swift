import Notes

/// How an edited note of one kind takes the place of what it was.
struct EditedKind<Element: Sendable, Value: Sendable>: Sendable {
  let shelf: any WritableKeyPath<Shelves, Shelf<Element>> & Sendable
  let outcomes: any WritableKeyPath<Published, [Outcome<Value>]> & Sendable
  let header: @Sendable (Element) -> NoteHeader
  let reference: @Sendable (Int) -> NoteReference
  let resolve: @Sendable (NoteResolver, Casebook, Int) -> Outcome<Value>
  /// Whether a note, in two versions, lies in the same place, or goes by the same names.
  var isInPlace: @Sendable (Element, Element) -> Bool = { _, _ in true }
  /// Whether others depend on nothing that differs between two versions of what it is resolved to.
  let isAlone: @Sendable (Value, Value) -> Bool
  /// Puts what a note is resolved to into the casebook; what points back to it stays.
  let put: @Sendable (Value, Int, inout Casebook) -> Void
}

extension EditedKind where Element == IncidentNote, Value == ResolvedIncident {
  static var incidents: Self {
    Self(
      shelf: \.incidents, outcomes: \.incidents, header: { $0.header },
      reference: { .incident(Handle($0)) }, resolve: { $0.incident($2) },
      isAlone: { IncidentTies($0) == IncidentTies($1) },
      put: { value, number, casebook in
        let shelves = casebook.context.shelves
        casebook.incidents[number] = value.incident
        casebook.claims.put(value.claims, at: shelves.inlineClaims.first(ofIncident: number))
        casebook.sources.put(value.sources, at: shelves.inlineSources.first(ofIncident: number))
      })
  }
}

extension EditedKind where Element == LocationNote, Value == Location {
  static var locations: Self {
    Self(
      shelf: \.locations, outcomes: \.locations, header: { $0.header },
      reference: { .location(Handle($0)) },
      resolve: { $0.location($2, parent: $1.locations[$2].parent?.number) },
      isInPlace: { PlaceTies($0) == PlaceTies($1) },
      isAlone: { BodyTies($0.body) == BodyTies($1.body) },
      put: { value, number, casebook in
        var location = value
        let before = casebook.locations[number]
        location.children = before.children
        location.incidents = before.incidents
        location.allIncidents = before.allIncidents
        casebook.locations[number] = location
      })
  }
}

extension EditedKind where Element == SourceNote, Value == Source {
  static var sources: Self {
    Self(
      shelf: \.sources, outcomes: \.sources, header: { $0.header },
      reference: { .source(Handle($0)) }, resolve: { $0.source($2) },
      isAlone: { SourceTies($0) == SourceTies($1) },
      put: { value, number, casebook in casebook.sources[number] = value })
  }
}

extension EditedKind where Element == ActorNote, Value == Actor {
  static var actors: Self {
    Self(
      shelf: \.actors, outcomes: \.actors, header: { $0.header },
      reference: { .actor(Handle($0)) },
      resolve: { $0.actor($2, parent: $1.actors[$2].parent?.number) },
      isInPlace: { ActorTies($0) == ActorTies($1) },
      isAlone: { BodyTies($0.body) == BodyTies($1.body) },
      put: { value, number, casebook in
        var actor = value
        let before = casebook.actors[number]
        actor.parts = before.parts
        actor.claims = before.claims
        actor.attributed = before.attributed
        actor.incidents = before.incidents
        actor.sources = before.sources
        casebook.actors[number] = actor
      })
  }
}

extension EditedKind where Element == ClaimNote, Value == Claim {
  static var claims: Self {
    Self(
      shelf: \.claims, outcomes: \.claims, header: { $0.header },
      reference: { .claim(Handle($0)) }, resolve: { $0.claim($2) },
      isAlone: { ClaimTies($0) == ClaimTies($1) },
      put: { value, number, casebook in casebook.claims[number] = value })
  }
}

extension EditedKind where Element == PageNote, Value == Page {
  static var pages: Self {
    Self(
      shelf: \.pages, outcomes: \.pages, header: { $0.header },
      reference: { .page(Handle($0)) }, resolve: { $0.page($2) },
      isAlone: { BodyTies($0.body) == BodyTies($1.body) },
      put: { value, number, casebook in casebook.pages[number] = value })
  }
}

extension Array {
  /// Puts elements in the place of as many others, or at the end.
  fileprivate mutating func put(_ elements: [Element], at first: Int) {
    if first == count {
      append(contentsOf: elements)
    } else {
      replaceSubrange(first..<first + elements.count, with: elements)
    }
  }
}
