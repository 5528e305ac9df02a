import Mustache

/// An actor that an incident is ascribed to.
struct InvolvedView {
  let party: Viewed<PartyView>
  let role: String
  let roleLabel: String

  static let schema = Schema<InvolvedView>(
    "involved actor",
    [
      .view("party", PartyView.schema, shared: { $0.party }),
      .text("role") { $0.role },
      .text("role-label") { $0.roleLabel },
    ])
}

/// The terms of one taxonomy.
struct TermListView {
  let taxonomy: LinkView
  let terms: [LinkView]

  static let schema = Schema<TermListView>(
    "terms",
    [
      .view("taxonomy", LinkView.schema) { $0.taxonomy },
      .list("terms", LinkView.schema) { $0.terms },
    ])
}

/// A person harmed in an incident.
struct VictimView {
  let name: String?
  let localName: String?
  /// Age, age group and sex, as far as they are stated.
  let details: String
  let note: String?

  static let schema = Schema<VictimView>(
    "victim",
    [
      .text("name") { $0.name },
      .text("local-name") { $0.localName },
      .text("details") { $0.details },
      .text("note") { $0.note },
    ])
}

/// An image or document that an incident shows.
struct MediaView {
  let url: URLText
  let file: String
  let alternative: String
  let caption: String?
  let credit: String?
  /// In pixels; nil for what is no image, or does not say.
  let width: String?
  let height: String?
  let isImage: Bool
  let isGraphic: Bool
  let source: [SourceMarkView]
  let hash: String?

  static let schema = Schema<MediaView>(
    "media",
    [
      .url("url") { $0.url },
      .text("file") { $0.file },
      .text("alternative") { $0.alternative },
      .text("caption") { $0.caption },
      .text("credit") { $0.credit },
      .text("width") { $0.width },
      .text("height") { $0.height },
      .flag("is-image") { $0.isImage },
      .flag("is-graphic") { $0.isGraphic },
      .list("source", SourceMarkView.schema) { $0.source },
      .text("hash") { $0.hash },
    ])
}
