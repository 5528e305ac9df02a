public import Diagnostics
public import Markdown
public import Notes

/// Somebody's statement, resolved: inline in an incident, or a note of its own.
public final class Claim: Sendable {
  public enum Origin: Sendable {
    /// In an incident, at its place among the incident's claims.
    case inline(Handle<Incident>, number: Int)
    case note(NoteHeader)
  }

  public let origin: Origin
  public let record: ClaimRecord
  public let speaker: Party?
  public let attributesTo: [Party]
  /// The sources that record it, those of ``reportedIn`` among them.
  public let sources: [Handle<Source>]
  /// The sources whose wording its quotation is; empty where it is the speaker's own.
  public let reportedIn: [Handle<Source>]
  /// Where it appeared, as the editors say; nil when they do not say. ``Casebook/appearances(of:)``.
  let appearedIn: [Handle<Source>]?
  public let terms: [TermReference]
  /// The claim that it says it answers; ``Casebook/answered(by:)`` leaves out what would
  /// have no beginning.
  let repliesTo: Handle<Claim>?
  /// The withdrawn note in place of the claim that it answers.
  public let answeredNotice: NoteReference?
  /// The incidents that it is about; for an inline claim the one it stands in.
  public let incidents: [Handle<Incident>]
  public let rating: Int?
  public let ratingReason: LocalizedText?
  public let reviewed: Located<EDTFDate>?
  public let references: [Reference]
  public let body: Body?

  init(
    origin: Origin,
    record: ClaimRecord,
    speaker: Party?,
    attributesTo: [Party],
    evidence: ClaimEvidence,
    appearedIn: [Handle<Source>]?,
    terms: [TermReference],
    answers: AnsweredClaim?,
    incidents: [Handle<Incident>],
    rating: Int?,
    ratingReason: LocalizedText?,
    reviewed: Located<EDTFDate>?,
    references: [Reference],
    body: Body?
  ) {
    self.origin = origin
    self.record = record
    self.speaker = speaker
    self.attributesTo = attributesTo
    sources = evidence.sources
    reportedIn = evidence.reportedIn
    self.appearedIn = appearedIn
    self.terms = terms
    repliesTo = answers?.claim
    answeredNotice = answers?.notice
    self.incidents = incidents
    self.rating = rating
    self.ratingReason = ratingReason
    self.reviewed = reviewed
    self.references = references
    self.body = body
  }

  public var kind: ClaimRecord.Kind { record.kind }

  /// The header of its note; an inline claim has none, and no page.
  public var header: NoteHeader? {
    if case .note(let header) = origin { header } else { nil }
  }
}
