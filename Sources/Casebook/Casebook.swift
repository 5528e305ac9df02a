public import Diagnostics
public import Markdown
public import Notes

/// All notes of a site, resolved to one immutable graph.
///
/// The order of a casebook is that of time for incidents: by the earliest day that they can be of,
/// then by the latest, then by id; those without a date at the end. Everything else is in the order
/// of its ids, notes before what is inline. Numbers are given in this order; after an edit in a
/// preview, incidents and what is inline are in order in ``timeOrder``, ``claimsInOrder`` and
/// ``sourcesInOrder`` alone.
public struct Casebook: Sendable {
  public let settings: SiteSettings
  public internal(set) var timeOrder: TimeOrder
  public internal(set) var incidents: [Incident]
  public internal(set) var locations: [Location]
  public internal(set) var sources: [Source]
  public internal(set) var actors: [Actor]
  public internal(set) var claims: [Claim]
  public internal(set) var pages: [Page]
  /// The incidents of every term, in time: by taxonomy, then by term.
  public internal(set) var termIncidents: [[[Handle<Incident>]]]
  /// The claims that name every term, in the order of the casebook.
  public internal(set) var termClaims: [[[Handle<Claim>]]]
  /// The files below `Content/media/` that notes show or link to, in the order of their paths, each
  /// where a note names it first.
  public internal(set) var mediaFiles: [Located<FilePath>]
  /// The notes that the texts of published notes link to.
  public internal(set) var linkedNotes: Set<NoteReference>
  /// Those of them whose titles stand in the texts.
  var namedNotes: Set<NoteReference>
  /// The notes that stand in for withdrawn ones.
  var replacements: [NoteReference: [NoteReference]]
  var backlinks: Backlinks
  /// What the notes were resolved against, to resolve an edited one again.
  var context: ResolvingContext
  /// What came of each note, if the casebook is one of a preview.
  var kept: KeptOutcomes?

  public subscript(handle: Handle<Incident>) -> Incident { incidents[handle.number] }
  public subscript(handle: Handle<Location>) -> Location { locations[handle.number] }
  public subscript(handle: Handle<Source>) -> Source { sources[handle.number] }
  public subscript(handle: Handle<Actor>) -> Actor { actors[handle.number] }
  public subscript(handle: Handle<Claim>) -> Claim { claims[handle.number] }
  public subscript(handle: Handle<Page>) -> Page { pages[handle.number] }

  /// The sources that are notes; all others, many more, stand in incidents.
  public var sourceNotes: ArraySlice<Source> {
    sources.prefix(context.shelves.inlineSources.publishedNotes)
  }

  /// The claims that are notes.
  public var claimNotes: ArraySlice<Claim> {
    claims.prefix(context.shelves.inlineClaims.publishedNotes)
  }

  /// The sources of notes, then those that stand in incidents.
  public var sourcesInOrder: [Handle<Source>] {
    context.shelves.inlineSources.inOrder(timeOrder)
  }

  /// The claims of notes, then those that stand in incidents.
  public var claimsInOrder: [Handle<Claim>] { context.shelves.inlineClaims.inOrder(timeOrder) }

  /// The published note of a claim that an id or alias means.
  public func claimNote(_ reference: String) -> Handle<Claim>? {
    guard case .note(let number, true) = context.index.entry(.claim, reference) else { return nil }
    return Handle(number)
  }

  /// The header of a note; nil for what is inline.
  public func header(of note: NoteReference) -> NoteHeader? {
    switch note {
    case .incident(let handle): self[handle].header
    case .location(let handle): self[handle].header
    case .source(let handle): self[handle].header
    case .actor(let handle): self[handle].header
    case .claim(let handle): self[handle].header
    case .page(let handle): self[handle].header
    }
  }

  /// The text of a note; nil for one that is withdrawn.
  public func body(of note: NoteReference) -> Body? {
    switch note {
    case .incident(let handle): self[handle].body
    case .location(let handle): self[handle].body
    case .source(let handle): self[handle].body
    case .actor(let handle): self[handle].body
    case .claim(let handle): self[handle].body
    case .page(let handle): self[handle].body
    }
  }

  /// Whether only a notice is published of a note.
  public func isWithdrawn(_ note: NoteReference) -> Bool {
    header(of: note)?.status == .withdrawn
  }

  /// The notes that stand in for a withdrawn one.
  public func replacements(of note: NoteReference) -> [NoteReference] {
    replacements[note] ?? []
  }

  /// The nearest place around another that is not withdrawn; nil for one that is withdrawn itself.
  public func shownParent(of location: Location) -> Handle<Location>? {
    guard location.header.status != .withdrawn else { return nil }
    var parent = location.parent
    while let place = parent, self[place].header.status == .withdrawn {
      parent = self[place].parent
    }
    return parent
  }

  /// The places within another, those within a withdrawn one in its place; none of a withdrawn one.
  public func shownChildren(of location: Location) -> [Handle<Location>] {
    location.header.status == .withdrawn ? [] : shown(location.children)
  }

  private func shown(_ places: [Handle<Location>]) -> [Handle<Location>] {
    places.flatMap { place in
      self[place].header.status == .withdrawn ? shown(self[place].children) : [place]
    }
  }

  /// The places from the country down to this one, without withdrawn ones around it.
  public func shownPath(to location: Handle<Location>) -> [Handle<Location>] {
    var path = [location]
    while let parent = shownParent(of: self[path[path.count - 1]]) { path.append(parent) }
    return path.reversed()
  }

  /// The place that a map may name: the place itself, or the nearest around it that is not
  /// protected. Of a protected place without one it is the outermost.
  public func area(of location: Handle<Location>) -> Handle<Location> {
    var area = location
    while self[area].isProtected, let parent = self[area].parent { area = parent }
    return area
  }

  /// The places from the country down to this one.
  public func path(to location: Handle<Location>) -> [Handle<Location>] {
    var path = [location]
    while let parent = self[path[path.count - 1]].parent { path.append(parent) }
    return path.reversed()
  }
}
