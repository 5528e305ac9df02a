/// The kinds of note, in the order in which a site is read.
public enum NoteKind: String, CaseIterable, Sendable {
  case incident, location, source, actor, claim, page

  /// The folder below `Content/` that its notes live in.
  public var folder: String {
    switch self {
    case .incident: "incidents"
    case .location: "locations"
    case .source: "sources"
    case .actor: "actors"
    case .claim: "claims"
    case .page: "pages"
    }
  }

  /// With its article, for messages.
  public var withArticle: String {
    switch self {
    case .incident, .actor: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}
