import Mustache

/// A place with the places around it.
struct PlaceLineView {
  let link: Viewed<LinkView>
  let names: [NameView]
  /// From the nearest to the country.
  let within: [Viewed<LinkView>]

  static let schema = Schema<PlaceLineView>(
    "place",
    [
      .view("link", LinkView.schema, shared: { $0.link }),
      .list("names", NameView.schema) { $0.names },
      .list("within", LinkView.schema, shared: { $0.within }),
    ])
}

/// A point as it is published, with how well it is known.
struct PositionView {
  let latitude: String
  let longitude: String
  let accuracy: String
  let accuracyLabel: String

  static let schema = Schema<PositionView>(
    "position",
    [
      .text("latitude") { $0.latitude },
      .text("longitude") { $0.longitude },
      .text("accuracy") { $0.accuracy },
      .text("accuracy-label") { $0.accuracyLabel },
    ])
}
