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
    about = reader.list("about")
    rating = reader.value("rating")
    ratingReason = reader.value("rating-reason")?.value
    reviewed = reader.value("reviewed")
    let appearedIn: [Located<String>] = reader.list(
      "appeared-in", atMost: NoteReader.mostShownEverywhere)
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
