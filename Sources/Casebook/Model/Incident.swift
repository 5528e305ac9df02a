public import Diagnostics
public import Markdown
public import MediaFiles
public import Notes

/// One event, resolved.
///
/// An object, as claims and sources are: there are thousands, and they are passed around a lot.
public final class Incident: Sendable {
  public let header: NoteHeader
  public let date: EDTFDate
  /// More than one where accounts differ; empty when unknown.
  public let times: [TimeOfDay]
  public let locations: [Handle<Location>]
  /// What may be published of the place; nil when it is unknown.
  public let position: Position?
  /// The step on the site's scale of grades.
  public let grade: Int?
  public let gradeReason: LocalizedText?
  public let actors: [Involvement]
  public let terms: [TermReference]
  /// The claims that stand in the note, in its order.
  public let claims: [Handle<Claim>]
  /// The page's reference list, in order of first use.
  public let references: [Reference]
  public let victims: [Victim]
  public let media: [Media]
  /// The incidents that this one names as related; ``Casebook/related(to:)`` goes both ways.
  let related: [Handle<Incident>]
  public let codes: [String]
  /// The editors' own counts.
  public let editorsKilled: Casualties?
  public let editorsInjured: Casualties?
  /// From the lowest minimum to the highest maximum of the claims that count; nil when unknown.
  public let killed: CountRange?
  public let injured: CountRange?
  public let body: Body?
  /// What totals are made of.
  public let counts: PublishedCounts

  init(
    header: NoteHeader,
    date: EDTFDate,
    times: [TimeOfDay],
    locations: [Handle<Location>],
    position: Position?,
    grade: Int?,
    gradeReason: LocalizedText?,
    actors: [Involvement],
    terms: [TermReference],
    claims: [Handle<Claim>],
    references: [Reference],
    victims: [Victim],
    media: [Media],
    related: [Handle<Incident>],
    codes: [String],
    editorsKilled: Casualties?,
    editorsInjured: Casualties?,
    killed: CountRange?,
    injured: CountRange?,
    body: Body?,
    counts: PublishedCounts
  ) {
    self.header = header
    self.date = date
    self.times = times
    self.locations = locations
    self.position = position
    self.grade = grade
    self.gradeReason = gradeReason
    self.actors = actors
    self.terms = terms
    self.claims = claims
    self.references = references
    self.victims = victims
    self.media = media
    self.related = related
    self.codes = codes
    self.editorsKilled = editorsKilled
    self.editorsInjured = editorsInjured
    self.killed = killed
    self.injured = injured
    self.body = body
    self.counts = counts
  }

  public var publishedKilled: CountRange? { counts.killed }
  public var publishedInjured: CountRange? { counts.injured }
  public var isWithdrawn: Bool { counts.isWithdrawn }
}

/// The ranges of an incident that totals are made of: the editors' own counts where they state
/// them, else what the claims span. Small, since totals go over all incidents again and again.
public struct PublishedCounts: Hashable, Sendable {
  public let killed: CountRange?
  public let injured: CountRange?
  public let isWithdrawn: Bool
}

/// An actor that an incident is ascribed to.
public struct Involvement: Hashable, Sendable {
  public let party: Party
  public let role: InvolvedActor.Role
}

/// A term of one of the site's taxonomies, by their places in the settings.
public struct TermReference: Hashable, Sendable {
  public let taxonomy: Int
  public let term: Int
}

/// An image or document that an incident shows.
public struct Media: Sendable {
  public let record: MediaRecord
  /// Below `Content/media/`, as the disk spells it.
  public let file: FilePath
  public let source: Handle<Source>?
  /// Nil for what is no image.
  public let size: ImageSize?
}
