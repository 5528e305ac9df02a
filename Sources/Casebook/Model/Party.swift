/// Who speaks, acts or publishes.
public enum Party: Hashable, Sendable {
  case actor(Handle<Actor>)
  /// Somebody who has no note.
  case name(String)
}
