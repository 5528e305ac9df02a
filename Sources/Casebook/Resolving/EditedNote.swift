public import Diagnostics
public import Notes

extension Casebook {
  /// The same casebook with a note as it is after an edit: that note is resolved again, no other.
  ///
  /// - Parameters:
  ///   - note: the note as it is now, with the same file and source as before.
  ///   - catalog: the texts, the new one among them.
  /// - Returns: nil if other notes may depend on what was edited, or something is wrong with the
  ///   note: then the whole casebook may differ.
  public func withEdit(
    of note: Note, _ catalog: SourceCatalog
  ) -> (casebook: Casebook, edited: NoteReference)? {
    var casebook = self
    let edited =
      switch note {
      case .incident(let note): casebook.take(note, catalog)
      case .location(let note): casebook.take(note, catalog)
      case .source(let note): casebook.take(note, catalog)
      case .actor(let note): casebook.take(note, catalog)
      case .claim(let note): casebook.take(note, catalog)
      case .page(let note): casebook.take(note, catalog)
      }
    return edited.map { (casebook, $0) }
  }

  /// Resolves a note as it was and as it is.
  ///
  /// - Parameters:
  ///   - edited: the context with the note as it is.
  ///   - ties: what others depend on, of that which only notes of its kind have.
  /// - Returns: the note as it is; nil if others may depend on what is different.
  private func resolvedAgain<Value, Ties: Equatable>(
    _ note: NoteReference, in edited: ResolvingContext, _ ties: (Value) -> Ties,
    _ resolve: (NoteResolver) -> Outcome<Value>
  ) -> Value? {
    let before = resolve(NoteResolver(context: context))
    let now = resolve(NoteResolver(context: edited))
    guard now.trail.unknown.isEmpty, !now.trail.log.hasErrors,
      TrailTies(now.trail) == TrailTies(before.trail),
      HeaderTies(edited.header(of: note), isNamed: isNamed(note))
        == HeaderTies(context.header(of: note), isNamed: isNamed(note)),
      ties(now.value) == ties(before.value)
    else { return nil }
    return now.value
  }

  /// Whether a note's title stands in the text of another: in a link, or a citation.
  private func isNamed(_ note: NoteReference) -> Bool {
    if case .source(let source) = note, !citations(of: source).isEmpty { return true }
    return namedNotes.contains(note)
  }

  private mutating func take(_ note: IncidentNote, _ catalog: SourceCatalog) -> NoteReference? {
    let shelf = context.shelves.incidents
    guard let number = shelf.publishedNumber(of: note.header, \.header) else { return nil }
    let edited = context.edited(catalog) { $0.incidents.notes[number] = note }
    let reference = NoteReference.incident(Handle(number))
    let value = resolvedAgain(reference, in: edited, IncidentTies.init) { $0.incident(number) }
    guard let value else { return nil }
    context = edited
    incidents[number] = value.incident
    for (handle, claim) in zip(value.incident.claims, value.claims) {
      claims[handle.number] = claim
    }
    let first = edited.shelves.inlineSources.first(ofIncident: number)
    for (place, source) in value.sources.enumerated() { sources[first + place] = source }
    return reference
  }

  private mutating func take(_ note: LocationNote, _ catalog: SourceCatalog) -> NoteReference? {
    let shelf = context.shelves.locations
    guard let number = shelf.publishedNumber(of: note.header, \.header),
      PlaceTies(note) == PlaceTies(shelf.notes[number])
    else { return nil }
    let edited = context.edited(catalog) { $0.locations.notes[number] = note }
    let reference = NoteReference.location(Handle(number))
    let before = locations[number]
    let value = resolvedAgain(reference, in: edited, { BodyTies($0.body) }) {
      $0.location(number, parent: before.parent?.number)
    }
    guard var value else { return nil }
    context = edited
    value.children = before.children
    value.incidents = before.incidents
    value.allIncidents = before.allIncidents
    locations[number] = value
    return reference
  }

  private mutating func take(_ note: SourceNote, _ catalog: SourceCatalog) -> NoteReference? {
    let shelf = context.shelves.sources
    guard let number = shelf.publishedNumber(of: note.header, \.header) else { return nil }
    let edited = context.edited(catalog) { $0.sources.notes[number] = note }
    let reference = NoteReference.source(Handle(number))
    let value = resolvedAgain(reference, in: edited, SourceTies.init) { $0.source(number) }
    guard let value else { return nil }
    context = edited
    sources[number] = value
    return reference
  }

  private mutating func take(_ note: ActorNote, _ catalog: SourceCatalog) -> NoteReference? {
    let shelf = context.shelves.actors
    guard let number = shelf.publishedNumber(of: note.header, \.header),
      NameTies(note) == NameTies(shelf.notes[number])
    else { return nil }
    let edited = context.edited(catalog) { $0.actors.notes[number] = note }
    let reference = NoteReference.actor(Handle(number))
    let before = actors[number]
    let value = resolvedAgain(reference, in: edited, { BodyTies($0.body) }) {
      $0.actor(number, parent: before.parent?.number)
    }
    guard var value else { return nil }
    context = edited
    value.parts = before.parts
    value.claims = before.claims
    value.attributed = before.attributed
    value.incidents = before.incidents
    value.sources = before.sources
    actors[number] = value
    return reference
  }

  private mutating func take(_ note: ClaimNote, _ catalog: SourceCatalog) -> NoteReference? {
    let shelf = context.shelves.claims
    guard let number = shelf.publishedNumber(of: note.header, \.header) else { return nil }
    let edited = context.edited(catalog) { $0.claims.notes[number] = note }
    let reference = NoteReference.claim(Handle(number))
    let value = resolvedAgain(reference, in: edited, ClaimTies.init) { $0.claim(number) }
    guard let value else { return nil }
    context = edited
    claims[number] = value
    return reference
  }

  private mutating func take(_ note: PageNote, _ catalog: SourceCatalog) -> NoteReference? {
    let shelf = context.shelves.pages
    guard let number = shelf.publishedNumber(of: note.header, \.header) else { return nil }
    let edited = context.edited(catalog) { $0.pages.notes[number] = note }
    let reference = NoteReference.page(Handle(number))
    let value = resolvedAgain(reference, in: edited, { BodyTies($0.body) }) { $0.page(number) }
    guard let value else { return nil }
    context = edited
    pages[number] = value
    return reference
  }
}

extension Shelf {
  /// The number of the note of a file; nil if it is not published.
  fileprivate func publishedNumber(
    of header: NoteHeader, _ headerOf: (Element) -> NoteHeader
  ) -> Int? {
    notes.firstIndex { headerOf($0).source == header.source }.flatMap { isPublished($0) ? $0 : nil }
  }
}

extension ResolvingContext {
  fileprivate func edited(
    _ catalog: SourceCatalog, _ edit: (inout Shelves) -> Void
  ) -> ResolvingContext {
    var shelves = shelves
    edit(&shelves)
    return ResolvingContext(
      settings: settings, shelves: shelves, index: index, mediaFiles: mediaFiles,
      imageSizes: imageSizes, catalog: catalog, places: places)
  }
}
