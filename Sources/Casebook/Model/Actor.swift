public import Markdown
public import Notes

/// Who acts or speaks, resolved.
public struct Actor: Sendable {
  public let header: NoteHeader
  public let kind: ActorNote.Kind?
  public let names: LocalizedText?
  public let parent: Handle<Actor>?
  public let url: WebAddress?
  public let wikidata: String?
  public let references: [Reference]
  public let body: Body?
  public internal(set) var parts: [Handle<Actor>] = []
  /// What it says, in the order of the casebook.
  public internal(set) var claims: [Handle<Claim>] = []
  /// The claims that hold it responsible.
  public internal(set) var attributed: [Handle<Claim>] = []
  public internal(set) var incidents: [ActorIncident] = []
  public internal(set) var sources: [Handle<Source>] = []
}

/// An incident that is ascribed to an actor.
public struct ActorIncident: Hashable, Sendable {
  public let incident: Handle<Incident>
  public let role: InvolvedActor.Role
}
