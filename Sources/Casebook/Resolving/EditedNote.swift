public import Diagnostics
public import Notes
public import Parallelism

/// A casebook with a note as it is after an edit.
public struct EditedCasebook: Sendable {
  public let casebook: Casebook
  public let note: NoteReference
  /// Whether no other note's page, place in a list or sum depends on what was edited.
  public let isAlone: Bool
}

extension Casebook {
  /// The same casebook with a note as it is after an edit: that note is resolved again, and of the
  /// others only those that refer to it, or whose numbers are others by it.
  ///
  /// - Parameters:
  ///   - note: the note as it is now, with the same file and source as before.
  ///   - catalog: the texts, the new one among them.
  /// - Returns: nil if more may differ by the edit, or something is wrong: then everything has to
  ///   be read.
  public func withEdit(
    of note: Note, _ catalog: SourceCatalog, jobs: Jobs
  ) async -> EditedCasebook? {
    switch note {
    case .incident(let note): await withEdit(of: note, .incidents, catalog, jobs)
    case .location(let note): await withEdit(of: note, .locations, catalog, jobs)
    case .source(let note): await withEdit(of: note, .sources, catalog, jobs)
    case .actor(let note): await withEdit(of: note, .actors, catalog, jobs)
    case .claim(let note): await withEdit(of: note, .claims, catalog, jobs)
    case .page(let note): await withEdit(of: note, .pages, catalog, jobs)
    }
  }

  private func withEdit<Element, Value>(
    of note: Element, _ kind: EditedKind<Element, Value>, _ catalog: SourceCatalog, _ jobs: Jobs
  ) async -> EditedCasebook? {
    let shelf = context.shelves[keyPath: kind.shelf]
    let header = kind.header(note)
    let found = shelf.notes.firstIndex { kind.header($0).source == header.source }
    guard var kept, let number = found, shelf.isPublished(number),
      NameTies(header) == NameTies(kind.header(shelf.notes[number])),
      kind.isInPlace(note, shelf.notes[number])
    else { return nil }
    var shelves = context.shelves
    shelves[keyPath: kind.shelf].notes[number] = note
    let edited = context.with(shelves, context.index, catalog)
    let before = kept.outcomes[keyPath: kind.outcomes][number]
    let now = kind.resolve(NoteResolver(context: edited, remembered: kept.texts), self, number)
    guard now.trail.unknown.isEmpty, !now.trail.log.hasErrors else { return nil }
    let reference = kind.reference(number)
    guard isAlone(reference, in: edited, now.trail, before.trail),
      kind.isAlone(now.value, before.value)
    else {
      let revision = Revision(of: self, kept, shelves, catalog, edited: reference)
      return await revision.casebook(jobs: jobs)
        .map { EditedCasebook(casebook: $0, note: reference, isAlone: false) }
    }
    kept.outcomes[keyPath: kind.outcomes][number] = now
    var casebook = self
    casebook.context = edited
    casebook.kept = kept
    kind.put(now.value, number, &casebook)
    return EditedCasebook(casebook: casebook, note: reference, isAlone: true)
  }

  /// Whether nothing differs that others may depend on, of that which all notes have.
  private func isAlone(
    _ note: NoteReference, in edited: ResolvingContext, _ now: Trail, _ before: Trail
  ) -> Bool {
    TrailTies(now) == TrailTies(before)
      && HeaderTies(edited.header(of: note), isNamed: isNamed(note))
        == HeaderTies(context.header(of: note), isNamed: isNamed(note))
  }

  /// Whether a note's title stands in the text of another: in a link, or a citation.
  private func isNamed(_ note: NoteReference) -> Bool {
    if case .source(let source) = note, !citations(of: source).isEmpty { return true }
    return namedNotes.contains(note)
  }
}
