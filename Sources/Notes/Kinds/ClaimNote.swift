public import Diagnostics

/// A statement worth a check of its own; the body is the review.
public final class ClaimNote: Sendable {
  public let header: NoteHeader
  public let claim: ClaimRecord
  /// The incidents that it is about.
  public let about: [Located<String>]
  public let rating: Located<String>?
  public let ratingReason: LocalizedText?
  public let reviewed: Located<EDTFDate>?
  /// The sources in which it appeared, `unknown` among them; nil when that is not stated.
  public let appearedIn: [Located<String>]?

  init(_ reader: inout NoteReader, header: NoteHeader, taxonomies: [String]) {
    self.header = header
    claim = ClaimRecord(&reader, taxonomies: taxonomies, isDraft: header.status == .draft)
    about = reader.list(
      "about", "The incidents that the claim is about.", form: .reference([.incident]),
      examples: ["[2015-10-15-al-ghantu]"])
    rating = reader.value(
      "rating", "How the claim came out, on the scale `ratings` of site.yml.",
      form: .step(scale: "ratings"), examples: ["unproven"])
    ratingReason =
      reader.value(
        "rating-reason", "Why it is rated so.",
        examples: ["Nothing on record supports or contradicts it."])?.value
    reviewed = reader.value(
      "reviewed", "When the claim was last checked.", examples: ["2015-12-01"])
    let appearedIn: [Located<String>] = reader.list(
      "appeared-in", "Where it appeared, if not where its source says; `[]` if nowhere is known.",
      form: .source, examples: ["[amnesty-briefing]"], atMost: NoteReader.mostShownEverywhere)
    self.appearedIn = appearedIn.isEmpty ? nil : appearedIn
  }

  init(noticeOf note: ClaimNote) {
    header = NoteHeader(noticeOf: note.header)
    claim = ClaimRecord(noticeAt: note.claim.range)
    about = []
    rating = nil
    ratingReason = nil
    reviewed = nil
    appearedIn = nil
  }
}
