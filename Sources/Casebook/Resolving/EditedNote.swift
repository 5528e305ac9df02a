import Diagnostics
public import Notes
public import Parallelism

/// A casebook with a note as it is after an edit.
public struct EditedCasebook: Sendable {
  public let casebook: Casebook
  /// The only note that was edited; nil if all were resolved again.
  public let note: NoteReference?
  /// Whether no other note's page, place in a list or sum depends on what was edited.
  public let isAlone: Bool
}

extension Casebook {
  /// The same casebook with a note as it is after an edit: that note is resolved again, and of the
  /// others only those that refer to it; or all of them, if the edit decides which notes there are,
  /// where they lie or what they are called.
  ///
  /// - Parameters:
  ///   - note: the note as it is now, with the same file and source as before.
  ///   - collection: the notes, that one among them.
  /// - Returns: nil if something is wrong: then everything has to be read.
  public func withEdit(
    of note: Note, _ collection: NoteCollection, jobs: Jobs
  ) async -> EditedCasebook? {
    switch note {
    case .incident(let note): await withEdit(of: note, .incidents, collection, jobs)
    case .location(let note): await withEdit(of: note, .locations, collection, jobs)
    case .source(let note): await withEdit(of: note, .sources, collection, jobs)
    case .actor(let note): await withEdit(of: note, .actors, collection, jobs)
    case .claim(let note): await withEdit(of: note, .claims, collection, jobs)
    case .page(let note): await withEdit(of: note, .pages, collection, jobs)
    }
  }

  private func resolvedAgain(_ collection: NoteCollection, _ jobs: Jobs) async -> EditedCasebook? {
    var log = DiagnosticLog()
    let casebook = await Casebook.resolve(
      collection, context.visibility, jobs, remembered: kept?.texts, log: &log)
    return log.hasErrors ? nil : EditedCasebook(casebook: casebook, note: nil, isAlone: false)
  }

  private func withEdit<Element, Value>(
    of note: Element, _ kind: EditedKind<Element, Value>, _ collection: NoteCollection,
    _ jobs: Jobs
  ) async -> EditedCasebook? {
    let shelf = context.shelves[keyPath: kind.shelf]
    let header = kind.header(note)
    let found = shelf.notes.firstIndex { kind.header($0).source == header.source }
    guard var kept, let number = found else { return nil }
    guard shelf.isPublished(number), NameTies(header) == NameTies(kind.header(shelf.notes[number])),
      kind.isInPlace(note, shelf.notes[number])
    else { return await resolvedAgain(collection, jobs) }
    var shelves = context.shelves
    shelves[keyPath: kind.shelf].notes[number] = note
    let reference = kind.reference(number)
    if case .incident = reference { shelves.recount(number) }
    var casebook = self
    casebook.context = context.with(shelves, collection.catalog)
    let before = kept.outcomes[keyPath: kind.outcomes][number]
    let resolver = NoteResolver(context: casebook.context, remembered: kept.texts)
    let now = kind.resolve(resolver, self, number)
    guard now.trail.unknown.isEmpty, !now.trail.log.hasErrors else { return nil }
    kept.outcomes[keyPath: kind.outcomes][number] = now
    kind.put(now.value, number, &casebook)
    let hasOtherLinks = TrailTies(now.trail) != TrailTies(before.trail)
    guard
      hasOtherLinks || !kind.isAlone(now.value, before.value)
        || !isAlone(reference, in: casebook.context)
    else {
      casebook.kept = kept
      return EditedCasebook(casebook: casebook, note: reference, isAlone: true)
    }
    let revision = Revision(from: self, to: casebook, kept, edited: reference)
    return await revision.casebook(hasOtherLinks: hasOtherLinks, jobs: jobs)
      .map { EditedCasebook(casebook: $0, note: reference, isAlone: false) }
  }

  /// Whether nothing differs that others may depend on, of that which all notes have.
  private func isAlone(_ note: NoteReference, in edited: ResolvingContext) -> Bool {
    HeaderTies(edited.header(of: note), isNamed: isNamed(note))
      == HeaderTies(context.header(of: note), isNamed: isNamed(note))
  }

  /// Whether a note's title stands in the text of another: in a link, or a citation.
  private func isNamed(_ note: NoteReference) -> Bool {
    if case .source(let source) = note, !citations(of: source).isEmpty { return true }
    return namedNotes.contains(note)
  }
}
