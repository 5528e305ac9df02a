import Notes

/// A note of any kind, by its handle.
public enum NoteReference: Hashable, Sendable {
  case incident(Handle<Incident>)
  case location(Handle<Location>)
  case source(Handle<Source>)
  case actor(Handle<Actor>)
  case claim(Handle<Claim>)
  case page(Handle<Page>)

  init(_ kind: NoteKind, number: Int) {
    switch kind {
    case .incident: self = .incident(Handle(number))
    case .location: self = .location(Handle(number))
    case .source: self = .source(Handle(number))
    case .actor: self = .actor(Handle(number))
    case .claim: self = .claim(Handle(number))
    case .page: self = .page(Handle(number))
    }
  }
}
