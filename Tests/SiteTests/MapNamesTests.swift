import Diagnostics
import Mustache
import Testing

@testable import Maps
@testable import Site

@Suite("Names of countries on maps")
struct MapsNamesTests {
  private func words(_ language: String, _ strings: String = "") -> Words {
    var log = DiagnosticLog()
    var catalog = SourceCatalog()
    let own = Theme.File(
      name: "strings/\(language).yml", source: SourceID(0), bytes: Array(strings.utf8))
    let theme = Theme(overriding: strings.isEmpty ? [] : [own], catalog: &catalog)
    let words = Words.load(language, from: theme, log: &log)
    #expect(log.diagnostics.map(\.message) == [])
    return words
  }

  /// The names on a map of incidents in two neighbouring countries.
  private func names(_ words: Words) async throws -> [String] {
    var site = SmallSite()
    site.words = words
    site.add("incidents/a", "date: 2015-10-01\nlocation: unknown\ncoordinates: [34.8, 38.2]")
    site.add("incidents/b", "date: 2015-10-02\nlocation: unknown\ncoordinates: [33.2, 42.5]")
    let map = try #require(await site.plan().context.overviewMap())
    let svg = String(decoding: map.bytes, as: UTF8.self)
    let group = try #require(svg.firstMatch(of: /<g class="map-countries"[^>]*>(.*?)<\/g>/)).1
    return group.matches(of: /<text[^>]*>([^<]*)</).map { String($0.1) }
  }

  @Test("an Arabic site has them in Arabic, an English one in English")
  func languages() async throws {
    #expect(try await names(words("ar")).sorted() == ["سوريا", "العراق"].sorted())
    #expect(try await names(words("en")).sorted() == ["Iraq", "Syria"])
  }

  @Test("a site may name one otherwise")
  func overridden() async throws {
    let own = words("ar", "area-SY: الجمهورية العربية السورية\n")
    #expect(try await names(own).contains("الجمهورية العربية السورية"))
  }

  @Test("no country of the outlines lacks an Arabic name")
  func complete() throws {
    let words = words("ar")
    let codes = try Outlines.embedded().countries.map(\.code)
    #expect(codes.filter { !words.has("area-\($0)") } == [])
  }

  @Test("the data page says where they come from")
  func credit() {
    #expect(words("ar")("data-maps").contains("CLDR"))
  }
}
