import Diagnostics
import Markdown
import Notes

/// Resolves one note after the other; each is independent of all others.
struct NoteResolver: Sendable {
  let context: ResolvingContext
  /// Texts that were rendered before; nil if nothing will be rendered again.
  var remembered: RememberedTexts?

  func incident(_ number: Int) -> Outcome<ResolvedIncident> {
    let note = context.shelves.incidents.notes[number]
    var follower = follower(isPublished: context.shelves.incidents.isPublished(number))
    let firstSource = context.shelves.inlineSources.first(ofIncident: number)
    let inline = note.sources.compactMap(\.value.inlineSource)
    follower.inlineSources = InlineSources(inline, first: firstSource, log: &follower.trail.log)

    let locations = note.locations.compactMap { follower.location($0) }
    let claims = self.claims(of: note, number: number, &follower)
    let grade = follower.step("grade", note.grade, of: context.settings.grades)
    let actors = note.actors.compactMap { involved in
      follower.party(involved.actor).map { Involvement(party: $0, role: involved.role) }
    }
    let terms = follower.terms(note.terms)
    let related = note.related.compactMap { follower.incident($0) }
    let media = note.media.map { follower.media($0) }
    let files = inline.map { follower.file($0.record.file) }
    var nextInline = firstSource
    let listed = note.sources.compactMap { entry -> Handle<Source>? in
      switch entry.value {
      case .reference(let text):
        return follower.source(Located(text, at: entry.range))
      case .inline:
        defer { nextInline += 1 }
        return Handle(nextInline)
      }
    }
    let sources = inline.enumerated().map { place, source in
      Source(
        origin: .inline(Handle(number), number: place), title: source.title.value,
        record: source.record, file: files[place],
        publisher: source.record.publisher.flatMap { follower.party($0) },
        references: [], body: nil)
    }

    var text = body(of: note.header, follower)
    for claim in claims { for source in claim.sources { text.list.add(source) } }
    for source in listed { text.list.add(source) }
    let counting = note.claims.filter(\.kind.countsTowardsRange)
    let killed = CountRange(spanning: counting.compactMap { $0.killed?.value.total })
    let injured = CountRange(spanning: counting.compactMap { $0.injured?.value.total })
    let incident = Incident(
      header: note.header, date: note.date.value, times: note.times.map(\.value),
      locations: locations,
      position: position(of: note, at: locations.map(\.number), log: &text.trail.log),
      grade: grade, gradeReason: note.gradeReason, actors: actors, terms: terms,
      claims: note.claims.indices.map {
        Handle(context.shelves.inlineClaims.first(ofIncident: number) + $0)
      },
      references: text.references, victims: note.victims.map(\.value), media: media,
      related: related,
      codes: note.codes.map(\.value), editorsKilled: note.killed?.value,
      editorsInjured: note.injured?.value,
      killed: killed, injured: injured, body: text.body,
      counts: PublishedCounts(
        killed: note.killed.flatMap { CountRange(spanning: [$0.value.total]) } ?? killed,
        injured: note.injured.flatMap { CountRange(spanning: [$0.value.total]) } ?? injured,
        isWithdrawn: note.header.status == .withdrawn))
    return Outcome(
      value: ResolvedIncident(incident: incident, claims: claims, sources: sources),
      trail: text.trail)
  }

  func location(_ number: Int, parent: Int?) -> Outcome<Location> {
    let note = context.shelves.locations.notes[number]
    var follower = follower(isPublished: context.shelves.locations.isPublished(number))
    let isWithdrawn = note.header.status == .withdrawn
    if let parent, let within = note.within, !isWithdrawn {
      context.withdrawn.report(within, to: .location, parent, log: &follower.trail.log)
    }
    let text = body(of: note.header, follower)
    let isProtected = context.places.isProtected(number)
    let location = Location(
      header: note.header, names: note.names, kind: note.kind,
      parent: parent.map { Handle($0) },
      position: isWithdrawn ? nil : context.places.positions[number],
      isProtected: isProtected,
      // With either number anybody finds the coordinates elsewhere.
      geonames: isProtected ? nil : note.geonames, wikidata: isProtected ? nil : note.wikidata,
      references: text.references, body: text.body)
    return Outcome(value: location, trail: text.trail)
  }

  func source(_ place: Int) -> Outcome<Source> {
    let note = context.shelves.sources.notes[place]
    var follower = follower(isPublished: context.shelves.sources.isPublished(place))
    let publisher = note.record.publisher.flatMap { follower.party($0) }
    let file = follower.file(note.record.file)
    let text = body(of: note.header, follower)
    let source = Source(
      origin: .note(note.header), title: note.header.title.value, record: note.record, file: file,
      publisher: publisher, references: text.references, body: text.body)
    return Outcome(value: source, trail: text.trail)
  }

  func actor(_ number: Int, parent: Int?) -> Outcome<Actor> {
    let note = context.shelves.actors.notes[number]
    var follower = follower(isPublished: context.shelves.actors.isPublished(number))
    if let parent, let partOf = note.partOf {
      context.withdrawn.report(partOf, to: .actor, parent, log: &follower.trail.log)
    }
    let text = body(of: note.header, follower)
    let actor = Actor(
      header: note.header, kind: note.kind, names: note.names, parent: parent.map { Handle($0) },
      url: note.url, wikidata: note.wikidata, references: text.references, body: text.body)
    return Outcome(value: actor, trail: text.trail)
  }

  func claim(_ place: Int) -> Outcome<Claim> {
    let note = context.shelves.claims.notes[place]
    var follower = follower(isPublished: context.shelves.claims.isPublished(place))
    let incidents = note.about.compactMap { follower.incident($0) }
    let speaker = note.claim.by.flatMap { follower.party($0) }
    let attributesTo = note.claim.attributesTo.compactMap { follower.party($0) }
    let evidence = ClaimEvidence(note.claim, &follower)
    let appearedIn = note.appearedIn?.filter { $0.value != "unknown" }
      .compactMap { follower.source($0) }
    let terms = follower.terms(note.claim.terms)
    let answers = note.claim.repliesTo.flatMap { follower.claim($0, in: nil) }
    let rating = follower.step("rating", note.rating, of: context.settings.ratings)
    var text = body(of: note.header, follower)
    for source in evidence.sources { text.list.add(source) }
    let claim = Claim(
      origin: .note(note.header), record: note.claim, speaker: speaker,
      attributesTo: attributesTo, evidence: evidence, appearedIn: appearedIn, terms: terms,
      answers: answers, incidents: incidents, rating: rating, ratingReason: note.ratingReason,
      reviewed: note.reviewed, references: text.references, body: text.body)
    return Outcome(value: claim, trail: text.trail)
  }

  func page(_ number: Int) -> Outcome<Page> {
    let note = context.shelves.pages.notes[number]
    let text = body(
      of: note.header, follower(isPublished: context.shelves.pages.isPublished(number)))
    return Outcome(
      value: Page(header: note.header, references: text.references, body: text.body),
      trail: text.trail)
  }

  private func follower(isPublished: Bool) -> ReferenceFollower {
    ReferenceFollower(context, isPublished: isPublished)
  }

  private func claims(
    of note: IncidentNote, number: Int, _ follower: inout ReferenceFollower
  ) -> [Claim] {
    var ids: Set<FoldedName> = []
    for id in note.claims.compactMap(\.id) where !ids.insert(FoldedName(id.value)).inserted {
      follower.trail.log.report(
        CasebookProblem.duplicateInNote(what: "claim", text: id.value), at: id.range)
    }
    return note.claims.enumerated().map { place, record in
      Claim(
        origin: .inline(Handle(number), number: place), record: record,
        speaker: record.by.flatMap { follower.party($0) },
        attributesTo: record.attributesTo.compactMap { follower.party($0) },
        evidence: ClaimEvidence(record, &follower), appearedIn: nil,
        terms: follower.terms(record.terms),
        answers: record.repliesTo.flatMap { follower.claim($0, in: number) },
        incidents: [Handle(number)], rating: nil, ratingReason: nil, reviewed: nil,
        references: [], body: nil)
    }
  }

  private func position(
    of note: IncidentNote, at locations: [Int], log: inout DiagnosticLog
  ) -> Position? {
    let location = locations.first
    let protection = locations.compactMap { context.places.protection(of: $0) }.max()
    if let wanted = note.publishAccuracy, let protection, wanted < protection {
      log.report(
        CasebookProblem.protectedPlace(wanted, allowed: protection), at: note.date.range)
    }
    let kind = location.flatMap { context.shelves.locations.notes[$0].kind?.accuracy }
    let exact = note.coordinates.map {
      Position(coordinates: $0.value, accuracy: note.accuracy ?? kind ?? .exact)
    }
    let limit = [note.publishAccuracy, protection].compactMap(\.self).max()
    if limit != nil {
      // A photograph's metadata most often says where it was taken, to the metre.
      let sources = note.sources.compactMap(\.value.inlineSource?.record)
      let files =
        note.media.filter(\.keepsMetadata).map(\.file)
        + sources.filter(\.keepsMetadata).compactMap(\.file)
      for file in files {
        log.report(CasebookProblem.protectedMetadata(file.value.text), at: file.range)
      }
    }
    return context.places.position(exact: exact, location: location, limit: limit)
  }

  private func body(of header: NoteHeader, _ follower: ReferenceFollower) -> ResolvedBody {
    var references = BodyReferences(follower, of: header)
    let text = rendered(header, &references)
    let replacements = header.withdrawal.map {
      references.replacements($0.replacedBy, of: header.kind)
    }
    var trail = references.follower.trail
    trail.replacements = replacements ?? []
    trail.links += trail.replacements
    trail.log.append(contentsOf: text.log)
    trail.text = remembered == nil ? nil : text
    return ResolvedBody(
      body: header.status == .withdrawn ? nil : text.body,
      list: references.references, uses: text.body.citations, trail: trail)
  }

  /// A note's text, rendered anew unless it was before and refers to the same.
  private func rendered(_ header: NoteHeader, _ references: inout BodyReferences) -> RenderedText {
    guard let remembered else { return render(header, &references) }
    if let text = remembered[header] {
      var asked = references
      if text.isToldTheSame(by: &asked) {
        references = asked
        return text
      }
    }
    var recorded = RecordedReferences(references)
    let text = render(header, &recorded)
    references = recorded.references
    return RenderedText(header, body: text.body, log: text.log, answers: recorded.answers)
  }

  private func render(
    _ header: NoteHeader, _ references: inout some ReferenceResolver
  ) -> RenderedText {
    var log = DiagnosticLog()
    let body = renderBody(
      context.catalog[header.source], header.source, body: header.body,
      headingBase: header.kind.headingBase, anchors: pageAnchors,
      resolver: &references, log: &log)
    return RenderedText(header, body: body, log: log, answers: [])
  }
}

/// A resolved note, and what was found on the way.
///
/// An object: there are thousands, and lists of them are kept.
final class Outcome<Value: Sendable>: Sendable {
  let value: Value
  let trail: Trail

  init(value: Value, trail: Trail) {
    self.value = value
    self.trail = trail
  }
}

/// An incident with what stands inline in its note.
struct ResolvedIncident: Sendable {
  let incident: Incident
  let claims: [Claim]
  let sources: [Source]
}

private struct ResolvedBody {
  let body: Body?
  var list: ReferenceList
  let uses: [CitationReference]
  var trail: Trail

  var references: [Reference] { list.references(uses: uses) }
}

/// The ids of the sections of notes' pages. Texts may link to them, and headings of texts get
/// others.
private let pageAnchors: Set<String> = [
  "admissions", "attributed", "claims", "colophon", "content", "corrections", "denials",
  "incidents", "latest", "media", "more", "notes", "place", "places", "rated", "references",
  "related", "sources", "strip", "text", "threads", "totals", "updates", "victims",
]

extension NoteKind {
  /// The level of a body's headings on the note's page: below the page's heading, and on the pages
  /// that have more sections than the text, below the text's.
  fileprivate var headingBase: Int { self == .incident || self == .claim ? 3 : 2 }
}
