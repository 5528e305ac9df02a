import Diagnostics
import Markdown
import Notes

// What ties a note to others: what their pages, their order or the lists that they stand in depend
// on, and what the note leads to. As long as its ties are the same, an edit of a note changes no
// other.

/// What decides whether a note is published, and by which names others may refer to it.
struct NameTies: Equatable {
  let aliases: [String]
  let status: NoteHeader.Status
  let embargo: Instant?
  /// What stands in for a withdrawn note; others are told when they refer to it.
  let replacedBy: [String]

  init(_ header: NoteHeader) {
    aliases = header.aliases.map(\.value)
    status = header.status
    embargo = header.embargo
    replacedBy = header.withdrawal?.replacedBy.map(\.value) ?? []
  }
}

/// What others depend on of the other keys that every note has.
struct HeaderTies: Equatable {
  let title: LocalizedText?
  let redirects: [ContentPath]?

  /// - Parameter isNamed: whether the title stands in other notes' texts.
  init(_ header: NoteHeader?, isNamed: Bool) {
    title = isNamed ? header?.title.value : nil
    redirects = header?.redirects.map(\.value)
  }
}

/// What a note leads to.
struct TrailTies: Equatable {
  let links: [NoteReference]
  let named: [NoteReference]
  let anchors: [String]
  let citations: [CitationUse]
  let mediaFiles: [FilePath]

  init(_ trail: Trail) {
    links = trail.links
    named = trail.named
    anchors = trail.anchors.map(\.anchor)
    citations = trail.citations
    mediaFiles = trail.mediaFiles.map(\.value)
  }
}

/// The headings of a text, which other texts may link to.
struct BodyTies: Equatable {
  let headings: [String]?

  init(_ body: Body?) {
    headings = body?.headings.map(\.id)
  }
}

struct IncidentTies: Equatable {
  let date: EDTFDate
  let locations: [Handle<Location>]
  let actors: [Involvement]
  let terms: [TermReference]
  let claims: [ClaimTies]
  let sources: [SourceTies]
  let cited: Set<Handle<Source>>
  let related: [Handle<Incident>]
  /// The files that are published with their metadata.
  let untouched: [ContentPath]
  let body: BodyTies

  init(_ resolved: ResolvedIncident) {
    let incident = resolved.incident
    date = incident.date
    locations = incident.locations
    actors = incident.actors
    terms = incident.terms
    claims = resolved.claims.map { ClaimTies($0) }
    sources = resolved.sources.map { SourceTies($0) }
    cited = Set(incident.references.map(\.source))
    related = incident.related
    untouched = incident.media.map(\.record).filter(\.keepsMetadata).map(\.file.value)
    body = BodyTies(incident.body)
  }
}

/// Of a claim in an incident, and of a claim note.
struct ClaimTies: Equatable {
  let id: String?
  let speaker: Party?
  let attributesTo: [Party]
  let sources: [Handle<Source>]
  let locator: String?
  let terms: [TermReference]
  let repliesTo: Handle<Claim>?
  let answeredNotice: NoteReference?
  /// Replies are in its order.
  let date: EDTFDate?
  let incidents: [Handle<Incident>]
  let cited: Set<Handle<Source>>
  let appearedIn: [Handle<Source>]?
  let body: BodyTies

  init(_ claim: Claim) {
    id = claim.record.id?.value
    speaker = claim.speaker
    attributesTo = claim.attributesTo
    sources = claim.sources
    locator = claim.record.locator
    terms = claim.terms
    repliesTo = claim.repliesTo
    answeredNotice = claim.answeredNotice
    date = claim.record.date?.value
    incidents = claim.incidents
    cited = Set(claim.references.map(\.source))
    appearedIn = claim.appearedIn
    body = BodyTies(claim.body)
  }
}

/// Of a source in an incident, and of a source note.
struct SourceTies: Equatable {
  let publisher: Party?
  /// The file, if it is published with its metadata.
  let untouched: ContentPath?
  let body: BodyTies

  init(_ source: Source) {
    publisher = source.publisher
    untouched = source.record.keepsMetadata ? source.record.file?.value : nil
    body = BodyTies(source.body)
  }
}

/// What decides where the incidents and places within a location lie.
struct PlaceTies: Equatable {
  let kind: LocationNote.Kind?
  let within: String?
  let coordinates: Coordinates?
  let accuracy: Accuracy?
  let isProtected: Bool

  init(_ note: LocationNote) {
    kind = note.kind
    within = note.within?.value
    coordinates = note.coordinates?.value
    accuracy = note.accuracy
    isProtected = note.isProtected
  }
}

/// What an actor may be called by, and what it is part of.
struct ActorTies: Equatable {
  let title: LocalizedText
  let names: LocalizedText?
  let partOf: String?

  init(_ note: ActorNote) {
    title = note.header.title.value
    names = note.names
    partOf = note.partOf?.value
  }
}
