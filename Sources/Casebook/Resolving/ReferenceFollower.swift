import Diagnostics
import Notes

/// Follows the references of one note, and keeps what it found and what it did not.
struct ReferenceFollower: Sendable {
  let context: ResolvingContext
  let isPublished: Bool
  var trail = Trail()
  var inlineSources = InlineSources()
  private var inlineClaims = InlineClaims()

  init(_ context: ResolvingContext, isPublished: Bool) {
    self.context = context
    self.isPublished = isPublished
  }

  /// The number of the note that is meant. That it is withdrawn is reported.
  mutating func note(_ kind: NoteKind, _ reference: Located<String>) -> Int? {
    let number = mentioned(kind, reference)
    if let number { context.withdrawn.report(reference, to: kind, number, log: &trail.log) }
    return number
  }

  /// The number of the note that a text links to, withdrawn or not.
  mutating func mentioned(_ kind: NoteKind, _ reference: Located<String>) -> Int? {
    switch context.index.entry(kind, reference.value) {
    case .note(let number, let isTargetPublished):
      guard isTargetPublished || !isPublished else {
        trail.log.report(
          CasebookProblem.notPublished(kind, text: reference.value), at: reference.range)
        return nil
      }
      return number
    case .unreadable:
      return nil
    case nil:
      unknown(kind.rawValue, reference, among: [.notes(kind)])
      return nil
    }
  }

  mutating func location(_ reference: Located<String>) -> Handle<Location>? {
    note(.location, reference).map { Handle($0) }
  }

  mutating func incident(_ reference: Located<String>) -> Handle<Incident>? {
    note(.incident, reference).map { Handle($0) }
  }

  mutating func actor(_ reference: Located<String>) -> Handle<Actor>? {
    note(.actor, reference).map { Handle($0) }
  }

  /// The note's own sources come before the site's.
  mutating func source(_ reference: Located<String>) -> Handle<Source>? {
    if let source = inlineSources[reference.value] { return source }
    return note(.source, reference).map { Handle($0) }
  }

  /// A claim: of the same incident by its id, of another as `incident#id`, or a note. Of one that
  /// is withdrawn, or stood in an incident that is, only the notice is left.
  ///
  /// - Parameter incident: the incident that the reference stands in, if it stands in one.
  mutating func claim(_ reference: Located<String>, in incident: Int?) -> AnsweredClaim? {
    if let incident, let claim = inlineClaim(reference.value, of: incident) {
      return .claim(claim)
    }
    let parts = reference.value.split(separator: "#", maxSplits: 1)
    guard parts.count == 2 else {
      if context.index.entry(.claim, reference.value) == nil, let incident {
        let names = UnknownReference.Names.claims(incident: incident, prefix: nil)
        unknown("claim", reference, among: [names, .notes(.claim)])
        return nil
      }
      return note(.claim, reference).map { number in
        context.withdrawn.contains(.claim, number)
          ? .notice(.claim(Handle(number))) : .claim(Handle(number))
      }
    }
    let place = reference.range
    guard let other = note(.incident, Located(String(parts[0]), at: place)) else { return nil }
    if context.withdrawn.contains(.incident, other) { return .notice(.incident(Handle(other))) }
    if let claim = inlineClaim(String(parts[1]), of: other) { return .claim(claim) }
    unknown(
      "claim", reference, among: [.claims(incident: other, prefix: String(parts[0]))])
    return nil
  }

  private mutating func inlineClaim(_ id: String, of incident: Int) -> Handle<Claim>? {
    inlineClaims.place(of: id, in: incident, context)
      .map { Handle(context.shelves.inlineClaims.first(ofIncident: incident) + $0) }
  }

  mutating func media(_ record: MediaRecord) -> Media {
    let file = file(record.file)
    return Media(
      record: record, file: file ?? record.file.value.path,
      source: record.source.flatMap { source($0) },
      size: file.flatMap { context.media.size(of: $0) })
  }

  /// A file below `media/`, as the disk spells it.
  mutating func file(_ path: Located<ContentPath>?) -> FilePath? {
    path.flatMap { file(named: $0.value.text, at: $0.range) }
  }

  /// A file below `media/`, as the disk spells it; nil, after a report, if there is none.
  mutating func file(named name: String, at range: SourceRange) -> FilePath? {
    guard let file = context.media.file(named: name) else {
      unknown("media file", Located(name, at: range), among: [.mediaFiles])
      return nil
    }
    trail.mediaFiles.append(Located(file, at: range))
    return file
  }

  mutating func party(_ reference: Located<ActorReference>) -> Party? {
    switch reference.value {
    case .identifier(let text):
      return actor(Located(text, at: reference.range)).map { .actor($0) }
    case .plainName(let text):
      return .name(text)
    case .name(let text):
      let actors = context.index.actors(named: text)
      if actors.count > 1 {
        let meanings = actors.map { "the actor '\(context.shelves.actors.notes[$0].header.id)'" }
        trail.log.report(
          CasebookProblem.ambiguousReference(text: text, meanings: meanings), at: reference.range)
        return nil
      }
      if let number = actors.first {
        let located = Located(text, at: reference.range)
        context.withdrawn.report(located, to: .actor, number, log: &trail.log)
        return .actor(Handle(number))
      }
      trail.plainNames.append(Located(text, at: reference.range))
      return .name(text)
    }
  }

  mutating func terms(_ lists: [TaxonomyTerms]) -> [TermReference] {
    var references: [TermReference] = []
    for list in lists {
      let taxonomies = context.settings.taxonomies
      let taxonomy = taxonomies.firstIndex { $0.id == list.taxonomy }
      for text in list.terms {
        if let taxonomy, let term = taxonomies[taxonomy].index(of: text.value) {
          references.append(TermReference(taxonomy: taxonomy, term: term))
        } else {
          unknown(
            "term of '\(list.taxonomy)'", text, among: taxonomy.map { [.terms(taxonomy: $0)] } ?? []
          )
        }
      }
    }
    return references
  }

  mutating func grade(_ reference: Located<String>?) -> Int? {
    guard let reference else { return nil }
    if let step = context.settings.grades.index(of: reference.value) { return step }
    unknown("grade", reference, among: [.grades])
    return nil
  }

  mutating func rating(_ reference: Located<String>?) -> Int? {
    guard let reference else { return nil }
    if let step = context.settings.ratings.index(of: reference.value) { return step }
    unknown("rating", reference, among: [.ratings])
    return nil
  }

  mutating func unknown(
    _ what: String, _ reference: Located<String>, among names: [UnknownReference.Names]
  ) {
    trail.unknown.append(UnknownReference(what, among: names, reference))
  }
}

/// What a claim answers.
enum AnsweredClaim: Equatable, Sendable {
  case claim(Handle<Claim>)
  /// The note that was withdrawn with it.
  case notice(NoteReference)

  var claim: Handle<Claim>? {
    if case .claim(let claim) = self { claim } else { nil }
  }

  var notice: NoteReference? {
    if case .notice(let note) = self { note } else { nil }
  }
}
