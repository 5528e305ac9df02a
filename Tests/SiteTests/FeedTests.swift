import Casebook
import Mustache
import Testing

@testable import Site

@Suite struct FeedTests {
  @Test("a feed has the fifty incidents that were published or updated last, the latest first")
  func latest() async {
    var site = SmallSite()
    for number in 10..<70 {
      // Two share a day, so that the fiftieth is not alone on its own.
      let day = "2015-0\(number / 20 + 1)-\(number / 2 % 10 + 10)"
      site.add("incidents/case-\(number)", "location: unknown\ndate: \(day)")
    }
    site.add(
      "incidents/updated",
      """
      location: unknown
      date: 2014-01-01
      published: 2014-01-02
      updates: [{date: 2016-01-01, kind: updated, what: A source.}]
      """)
    site.add("incidents/undated", "location: unknown\ndate: unknown")
    let titles = await site.plan().context.feedEntries().map(\.title)
    #expect(titles == ["updated"] + (21..<70).reversed().map { "case-\($0)" })
  }
}
