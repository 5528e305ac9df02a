import Casebook
import Mustache
import Testing

@testable import Site

@Suite struct NearbyTests {
  /// What the page of an incident says of those near it.
  private func nearby(_ id: String, in site: SmallSite) async -> [String] {
    let plan = await site.plan()
    return plan.context.nearby(plan.incident(id)).map { "\($0.link.subject.title): \($0.nearness)" }
  }

  private func incident(
    _ date: String, _ coordinates: String, accuracy: String = "exact"
  ) -> String {
    "location: unknown\ndate: \(date)\ncoordinates: \(coordinates)\naccuracy: \(accuracy)"
  }

  @Test("incidents within 50 km and 30 days are listed, nearest first, with how near they are")
  func distances() async {
    var site = SmallSite()
    site.add("incidents/home", incident("2015-10-15", "[35.0, 36.0]"))
    site.add("incidents/next-week", incident("2015-10-22", "[35.09, 36.0]"))
    site.add("incidents/day-before", incident("2015-10-14", "[35.002, 36.0]"))
    site.add("incidents/same-day", incident("2015-10-15", "[35.2, 36.0]"))
    site.add("incidents/too-far", incident("2015-10-15", "[35.46, 36.0]"))
    site.add("incidents/too-late", incident("2015-11-15", "[35.0, 36.0]"))
    #expect(
      await nearby("home", in: site) == [
        "day-before: less than 1 km away, 1 day earlier",
        "next-week: about 10 km away, 7 days later",
        "same-day: about 22 km away, on the same day",
      ])
  }

  @Test("a distance is no sharper than the places are known")
  func accuracy() async {
    var site = SmallSite()
    site.add("incidents/home", incident("2015-10-15", "[35.0, 36.0]", accuracy: "town"))
    site.add("incidents/near", incident("2015-10-15", "[35.03, 36.0]", accuracy: "village"))
    site.add("incidents/somewhere", incident("2015-10-15", "[35.0, 36.0]", accuracy: "district"))
    #expect(await nearby("home", in: site) == ["near: less than 8 km away, on the same day"])
    #expect(await nearby("somewhere", in: site) == [])
  }

  @Test("in a protected place, and in all within it, no distance is told, nor to what is there")
  func protection() async {
    var site = SmallSite()
    site.add("locations/land", "kind: country")
    site.add("locations/city", "kind: city\ncoordinates: [35.0, 36.0]\nwithin: land")
    site.add("locations/clinic", "kind: site\nwithin: city\nprotected: true")
    site.add("locations/ward", "kind: site\nwithin: clinic\ncoordinates: [35.01, 36.01]")
    site.add("incidents/one", "date: 2015-10-15\nlocation: clinic\ncoordinates: [35.001, 36.01]")
    site.add("incidents/two", "date: 2015-10-16\nlocation: ward\ncoordinates: [35.02, 36.03]")
    site.add("incidents/near", incident("2015-10-15", "[35.001, 36.01]"))
    site.add("incidents/known", "date: 2015-10-15\nlocation: city\ncoordinates: [35.05, 36.0]")
    #expect(
      await nearby("one", in: site) == [
        "two: in clinic, 1 day later", "known: in city, on the same day",
      ])
    #expect(await nearby("two", in: site) == ["one: in clinic, 1 day earlier"])
    #expect(await nearby("near", in: site) == ["known: less than 12 km away, on the same day"])
  }

  @Test("the gazetteer says what is near where coordinates do not, but not the outermost place")
  func gazetteer() async {
    var site = SmallSite()
    site.add("locations/land", "kind: country")
    site.add("locations/region", "within: land")
    site.add("locations/town", "within: region")
    site.add("locations/village", "within: region")
    site.add("locations/other", "within: land")
    site.add("incidents/home", "date: 2015-10-15\nlocation: town")
    site.add("incidents/town", "date: 2015-10\nlocation: town")
    site.add("incidents/village", "date: 2015-10-17\nlocation: village")
    site.add("incidents/land", "date: 2015-10-15\nlocation: other")
    #expect(
      await nearby("home", in: site) == [
        "town: in town, around the same time", "village: in region, 2 days later",
      ])
  }

  @Test("what is related already, withdrawn or of no known date is not listed")
  func exclusions() async {
    var site = SmallSite()
    site.add("incidents/home", incident("2015-10-15", "[35.0, 36.0]") + "\nrelated: [friend]")
    site.add("incidents/friend", incident("2015-10-15", "[35.0, 36.0]"))
    site.add(
      "incidents/gone",
      incident("2015-10-15", "[35.0, 36.0]")
        + "\nstatus: withdrawn\nwithdrawn: {date: 2016-02-01, reason: R}")
    site.add("incidents/undated", incident("unknown", "[35.0, 36.0]"))
    site.add("incidents/some-year", incident("2015", "[35.0, 36.0]"))
    #expect(await nearby("home", in: site) == [])
  }

  @Test("neither a pole nor the date line parts neighbours")
  func edges() async {
    var site = SmallSite()
    site.add("incidents/east", incident("2015-10-15", "[0, 179.95]"))
    site.add("incidents/west", incident("2015-10-15", "[0, -179.95]"))
    site.add("incidents/pole", incident("2015-10-15", "[89.9, 0]"))
    site.add("incidents/behind", incident("2015-10-15", "[89.9, 180]"))
    #expect(await nearby("east", in: site) == ["west: about 11 km away, on the same day"])
    #expect(await nearby("pole", in: site) == ["behind: about 22 km away, on the same day"])
  }

  @Test("of a crowd in one place the nearest in time are listed")
  func crowd() async {
    var site = SmallSite()
    for number in 0..<300 {
      let day = ["01", "10", "20"][number % 3]
      site.add("incidents/\(1000 + number)", incident("2015-10-\(day)", "[35.0, 36.0]"))
    }
    let found = await nearby("1150", in: site)
    #expect(found.count == 5)
    #expect(found.allSatisfy { $0.hasSuffix("in the same place, on the same day") })
  }
}
