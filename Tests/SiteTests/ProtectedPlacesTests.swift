import Casebook
import Diagnostics
import Mustache
import Notes
import Testing

@testable import Site

@Suite("A protected place protects all that lies within it")
struct ProtectedPlacesTests {
  /// A street within a protected quarter, and what a street is published with without protection.
  private func site(isProtected: Bool) async -> SitePlan {
    var site = SmallSite()
    site.add("locations/land", "kind: country\ncoordinates: [35.0, 38.0]")
    site.add("locations/town", "kind: town\nwithin: land\ncoordinates: [34.5, 36.5]")
    site.add(
      "locations/quarter", title: "Quarter",
      "kind: neighbourhood\nwithin: town\ncoordinates: [34.512345, 36.512345]\n"
        + "geonames: 170063\nwikidata: Q170063\nprotected: \(isProtected)")
    site.add(
      "locations/street", title: "Street",
      "kind: site\nwithin: quarter\ncoordinates: [34.512399, 36.512399]\n"
        + "names: {fr: Rue}\ngeonames: 170099\nwikidata: Q170099")
    site.add(
      "locations/house", title: "House", "kind: site\nwithin: street\nwikidata: Q170100")
    site.add("incidents/one", "date: 2015-10-15\nlocation: house")
    return await site.plan()
  }

  private func location(_ id: String, in plan: SitePlan) -> Handle<Location> {
    Handle(plan.casebook.locations.firstIndex { $0.header.id == id } ?? 0)
  }

  @Test("its page keeps title and names, and has the position of the area around, no identifiers")
  func pages() async {
    let plan = await site(isProtected: true)
    for id in ["quarter", "street", "house"] {
      let page = plan.context.locationPage(location(id, in: plan), part: 0).content.subject
      #expect(page.isProtected && page.geonames == nil && page.wikidata == nil, "\(id)")
      #expect(page.position?.latitude == "34.5" && page.position?.accuracy == "town", "\(id)")
    }
    let street = plan.context.locationPage(location("street", in: plan), part: 0).content.subject
    #expect(street.names.map(\.text) == ["Rue"])
  }

  @Test("its row in the data has no identifiers, and the position of the area around")
  func rows() async {
    let plan = await site(isProtected: true)
    let table = String(decoding: Export.locationsCSV.bytes(plan.context), as: UTF8.self)
    #expect(table.contains("34.5,36.5,town,,,1,1"))
    for secret in ["34.512", "36.512", "1700", "1701"] { #expect(!table.contains(secret)) }
  }

  @Test("what is not protected keeps all of it")
  func unprotected() async {
    let plan = await site(isProtected: false)
    let page = plan.context.locationPage(location("street", in: plan), part: 0).content.subject
    #expect(!page.isProtected && page.geonames != nil && page.wikidata != nil)
    #expect(page.position?.latitude == "34.512399")
  }

  @Test("maps name the area around it in its place")
  func maps() async {
    let plan = await site(isProtected: true)
    let page = plan.context.locationPage(location("house", in: plan), part: 0).content.subject
    let map = String(decoding: page.map?.bytes ?? [], as: UTF8.self)
    #expect(map.contains(">town</text>") && !map.contains(">House</text>"))
  }

  @Test("the level of the outermost protected place holds for incidents within")
  func levels() async {
    var site = SmallSite()
    site.add("locations/district", "kind: district\ncoordinates: [34.4, 36.4]")
    site.add("locations/camp", "kind: town\nwithin: district\nprotected: true")
    site.add("locations/clinic", "kind: site\nwithin: camp\nprotected: true")
    site.add("incidents/one", "date: 2015-10-15\nlocation: clinic\ncoordinates: [34.1, 36.2]")
    let position = await site.plan().casebook.incidents[0].position
    #expect(position?.coordinates.latitude == 34.4 && position?.accuracy == .district)
  }
}
