import Mustache

/// A claim: a row of the who-says-what table, and an utterance of a thread.
struct ClaimView {
  /// The fragment that links to it; nil where the page shows it a second time.
  let anchor: String?
  let speaker: Viewed<PartyView>?
  let kind: String
  let kindLabel: String
  let date: Viewed<DateView>?
  let language: String?
  let quote: NameView?
  let says: NameView?
  /// The sources whose wording the quotation is; empty where it is the speaker's own.
  let reportedIn: [SourceMarkView]
  let killed: Viewed<CountView>?
  let injured: Viewed<CountView>?
  let attributesTo: [Viewed<PartyView>]
  let terms: [LinkView]
  let sources: [SourceMarkView]
  let locator: String?
  /// What it answers.
  let repliesTo: LinkView?
  /// Whether the editors alone take it for an answer.
  let isReplyAssumed: Bool
  /// The page of a rated claim, and how it came out.
  let page: LinkView?
  let rating: Viewed<GradeView>?
  /// The incident that it stands in, on pages of something else.
  let incident: Viewed<LinkView>?

  static let schema = Schema<ClaimView>(
    "claim",
    [
      .text("anchor") { $0.anchor },
      .view("speaker", PartyView.schema, shared: { $0.speaker }),
      .text("kind") { $0.kind },
      .text("kind-label") { $0.kindLabel },
      .view("date", DateView.schema, shared: { $0.date }),
      .text("language") { $0.language },
      .view("quote", NameView.schema) { $0.quote },
      .view("says", NameView.schema) { $0.says },
      .view("killed", CountView.schema, shared: { $0.killed }),
      .view("injured", CountView.schema, shared: { $0.injured }),
      .flag("is-reported") { $0.quote != nil && !$0.reportedIn.isEmpty },
      .list("reported-in", SourceMarkView.schema) { $0.reportedIn },
      .list("attributes-to", PartyView.schema, shared: { $0.attributesTo }),
      .list("terms", LinkView.schema) { $0.terms },
      .list("sources", SourceMarkView.schema) { $0.sources },
      .text("locator") { $0.locator },
      .view("replies-to", LinkView.schema) { $0.repliesTo },
      .flag("is-reply-assumed") { $0.isReplyAssumed },
      .view("review", LinkView.schema) { $0.page },
      .view("rating", GradeView.schema, shared: { $0.rating }),
      .view("incident", LinkView.schema, shared: { $0.incident }),
      .flag("has-statement") { $0.quote != nil || $0.says != nil },
      .flag("has-counts") { $0.killed != nil || $0.injured != nil },
    ])
}
