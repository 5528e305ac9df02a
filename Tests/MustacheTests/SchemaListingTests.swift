import Mustache
import Testing

@Suite("Listing the fields of a schema")
struct SchemaListingTests {
  @Test("a listing shows every field with its kind, inner views below it, recursion once")
  func listing() {
    #expect(
      Page.schema.listing == """
        title       text
        body        html
        address     url
        metadata    json
        count       number
        is_draft    flag
        place       view place
          name       text
          parts      list of place (as above)
          has-parts  flag
        places      list of place
          name       text
          parts      list of place (as above)
          has-parts  flag
        names       list of texts
        extra       values
        has-places  flag
        has-names   flag

        """)
  }
}
