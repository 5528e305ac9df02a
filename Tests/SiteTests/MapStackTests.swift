import Casebook
import Mustache
import Notes
import Testing

@testable import Site

@Suite("Where a stack of pins leads")
struct MapsStackTests {
  private var site: SmallSite {
    var site = SmallSite()
    site.add("locations/land", title: "The land", "kind: country")
    site.add(
      "locations/town", title: "The town", "kind: town\nwithin: land\ncoordinates: [35.0, 38.0]")
    site.add("locations/hill", "kind: site\nwithin: land\ncoordinates: [36.5, 40.0]")
    site.add("locations/vale", "kind: site\nwithin: land\ncoordinates: [36.5, 40.0]")
    site.add("incidents/a", "date: 2015-10-01\nlocation: town")
    site.add("incidents/b", "date: 2015-10-02\nlocation: town")
    site.add("incidents/c", "date: 2015-10-03\nlocation: hill")
    site.add("incidents/d", "date: 2015-10-04\nlocation: vale")
    return site
  }

  /// "name → address" of each link on a map.
  private func links(_ map: HTML?) throws -> [String] {
    let svg = String(decoding: try #require(map).bytes, as: UTF8.self)
    return svg.matches(of: /<a [^>]*href="([^"]*)"><title>([^<]*)</)
      .map { "\($0.output.2) → \($0.output.1)" }
  }

  @Test("to the place that all of them are in, else to the list of all")
  func home() async throws {
    let map = await site.plan().context.overviewMap()
    #expect(
      try links(map) == [
        "The town, 2 incidents → ../locations/town.html",
        "2 incidents → ../timeline/index.html",
      ])
  }

  @Test("on the place's own page to the list below")
  func ownPage() async throws {
    let plan = await site.plan()
    let number = plan.casebook.locations.firstIndex { $0.header.id == "town" } ?? 0
    let context = PageContext(
      plan, at: PagePath("locations/town.html"), sharing: SharedViews())
    let map = context.map(of: plan.casebook.locations[number], Handle(number))
    #expect(try links(map) == ["2 incidents → #incidents"])
  }

  @Test("a map says how many incidents it shows, unless it shows them all")
  func note() async {
    var site = site
    let whole = await site.plan()
    #expect(whole.context.mapNote(whole.casebook.timeOrder.incidents) == nil)
    site.add("incidents/nowhere", "date: 2015-10-05\nlocation: unknown")
    site.add(
      "incidents/gone",
      "date: 2015-10-05\nlocation: unknown\nstatus: withdrawn\nwithdrawn: {date: 2016-02-01, reason: R}"
    )
    let part = await site.plan()
    #expect(
      part.context.mapNote(part.casebook.timeOrder.incidents)
        == "On the map: 4 of 5 incidents. Of the rest no point is published.")
  }
}
