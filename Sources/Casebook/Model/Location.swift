public import Markdown
public import Notes

/// A place of the gazetteer, resolved.
public struct Location: Sendable {
  public let header: NoteHeader
  public let names: LocalizedText?
  public let kind: LocationNote.Kind?
  public let parent: Handle<Location>?
  /// What may be published of the place.
  public let position: Position?
  /// Whether the place, or any place around it, is protected.
  public let isProtected: Bool
  /// Nil for a protected place, as ``wikidata`` is.
  public let geonames: String?
  public let wikidata: String?
  public let references: [Reference]
  public let body: Body?
  /// The places directly within, by title.
  public internal(set) var children: [Handle<Location>] = []
  /// The incidents here, in time.
  public internal(set) var incidents: [Handle<Incident>] = []
  /// The incidents here and in every place within, each once, in time.
  public internal(set) var allIncidents: [Handle<Incident>] = []
}
