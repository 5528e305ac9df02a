import Mustache

/// A source's bibliographic record.
struct SourceView {
  let title: String
  let language: String?
  /// Its page, unless it stands inline in an incident.
  let page: URLText?
  let kindLabel: String?
  let publisher: Viewed<PartyView>?
  let authors: [String]
  let date: Viewed<DateView>?
  let url: URLText?
  /// The address as text, for print.
  let address: String?
  let archived: [LinkView]
  let captured: String?
  let capturedBy: String?
  let translatedBy: String?
  let file: LinkView?
  let hash: String?
  let reliability: String?
  let reliabilityLabel: String?
  let credibility: String?
  let credibilityLabel: String?
  let note: String?
  /// "Withdrawn"; nil for what is published.
  let status: String?

  static let schema = Schema<SourceView>(
    "source",
    [
      .text("title") { $0.title },
      .text("language") { $0.language },
      .url("own-page") { $0.page },
      .text("kind") { $0.kindLabel },
      .view("publisher", PartyView.schema, shared: { $0.publisher }),
      .texts("authors") { $0.authors },
      .view("date", DateView.schema, shared: { $0.date }),
      .url("url") { $0.url },
      .text("address") { $0.address },
      .list("archived", LinkView.schema) { $0.archived },
      .text("captured") { $0.captured },
      .text("captured-by") { $0.capturedBy },
      .text("translated-by") { $0.translatedBy },
      .view("file", LinkView.schema) { $0.file },
      .text("hash") { $0.hash },
      .text("reliability") { $0.reliability },
      .text("reliability-label") { $0.reliabilityLabel },
      .text("credibility") { $0.credibility },
      .text("credibility-label") { $0.credibilityLabel },
      .text("note") { $0.note },
      .text("status") { $0.status },
    ])
}
