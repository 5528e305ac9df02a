import Mustache
import Testing

private struct Place: Sendable {
  let name: String
  let note: String?
  let parts: [Place]

  static let schema: Schema<Place> = Schema(
    "place",
    [
      .text("name", \.name),
      .text("note", \.note),
      .list("parts", Place.schema, \.parts),
    ])
}

private struct Page: Sendable {
  let place: Place?

  static let schema = Schema<Page>(
    "page",
    [
      .html("body") { _ in nil },
      .view("place", Place.schema, \.place),
      .texts("names") { _ in [] },
    ])
}

@Suite("Listing the fields of a schema")
struct SchemaListingTests {
  @Test("a listing shows every field with its kind, inner views below it, recursion once")
  func listing() {
    #expect(
      Page.schema.listing == """
        body   html
        place  view place
          name   text
          note   text
          parts  list of place (as above)
        names  list of texts

        """)
  }
}
