import Notes

/// The sources of a claim.
struct ClaimEvidence {
  let sources: [Handle<Source>]
  /// Those whose wording its quotation is.
  let reportedIn: [Handle<Source>]

  /// A source that reports the words records the claim, whether or not it is listed a second time.
  init(_ record: ClaimRecord, _ follower: inout ReferenceFollower) {
    let listed = record.sources.compactMap { follower.source($0) }
    let reporting = record.reportedIn.compactMap { follower.source($0) }
    sources = listed + reporting.filter { !listed.contains($0) }
    reportedIn = reporting
  }
}
