import Testing

@testable import Maps

@Suite("Outlines")
struct MapsOutlinesTests {
  @Test("A country's code is found by a point in it")
  func countryAtPoint() throws {
    let outlines = try Outlines(reading: SmallWorld.bytes)
    let inA = try #require(GeographicPoint(latitude: 5, longitude: 7))
    let inB = try #require(GeographicPoint(latitude: 5, longitude: 12))
    let atSea = try #require(GeographicPoint(latitude: 5, longitude: 30))
    #expect(outlines.countryCode(at: inA) == "AA")
    #expect(outlines.regionName(at: inA) == "East")
    #expect(outlines.countryCode(at: inB) == "BB")
    #expect(outlines.countryCode(at: atSea) == nil)
  }

  @Test("Every truncated file is refused")
  func truncation() {
    for count in 0..<SmallWorld.bytes.count {
      #expect(throws: OutlinesError.self) {
        try Outlines(reading: Array(SmallWorld.bytes.prefix(count)))
      }
    }
  }

  @Test("No change of a byte leads to anything but outlines or an error")
  func corruption() throws {
    let frame = MapFrame(
      showing: GeographicExtent(west: 0, south: 0, east: 20, north: 10),
      size: MapSize(width: 200, height: 100))
    let point = try #require(GeographicPoint(latitude: 5, longitude: 7))
    var read = 0
    var refused = 0
    for index in SmallWorld.bytes.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var bytes = SmallWorld.bytes
        bytes[index] = value
        do {
          let outlines = try Outlines(reading: bytes)
          _ = outlines.countryCode(near: point)
          _ = MapDrawing(Ground(outlines, frame: frame), words: .plain).svg()
          read += 1
        } catch {
          refused += 1
        }
      }
    }
    #expect(read > 0)
    #expect(refused > 0)
  }

  @Test(
    "Places belong to the country that the United Nations count them to",
    arguments: [
      ("Simferopol, Crimea", 44.95, 34.1, "UA"), ("Sevastopol", 44.6, 33.55, "UA"),
      ("Kerch, Crimea", 45.32, 36.4, "UA"), ("Donetsk", 48.0, 37.8, "UA"),
      ("Krasnodar", 45.04, 38.97, "RU"), ("Katzrin, Golan", 32.99, 35.69, "SY"),
      ("Majdal Shams, Golan", 33.26, 35.77, "SY"), ("Quneitra", 33.12, 35.83, "SY"),
      ("Safed", 32.96, 35.5, "IL"), ("Tiberias", 32.79, 35.53, "IL"),
      ("Gaza", 31.5, 34.46, "PS"), ("Hebron", 31.53, 35.1, "PS"), ("Haifa", 32.78, 35.05, "IL"),
      ("Laayoune", 27.15, -13.2, "EH"), ("Dakhla", 23.9, -15.7, "EH"),
      ("Smara", 26.74, -11.67, "EH"),
      ("Tifariti", 26.16, -10.57, "EH"), ("Tan-Tan", 28.43, -11.1, "MA"),
      ("Hargeisa", 9.56, 44.06, "SO"),
      ("Kyrenia", 35.3, 33.31, "CY"), ("Pristina", 42.66, 21.16, "XK"),
      ("Talbiseh", 34.845002, 36.731549, "SY"), ("Aleppo", 36.2, 37.16, "SY"),
      ("Anadyr, beyond longitude 180", 66.5, -175.0, "RU"),
    ])
  func embeddedCountries(_ place: String, _ latitude: Double, _ longitude: Double, _ code: String)
    throws
  {
    let point = try #require(GeographicPoint(latitude: latitude, longitude: longitude))
    #expect(try world.get().countryCode(at: point) == code, "\(place)")
  }

  @Test("The Golan is part of the governorate Quneitra, and its line is a disputed one")
  func golan() throws {
    let outlines = try world.get()
    let golan = try #require(GeographicPoint(latitude: 32.99, longitude: 35.69))
    #expect(outlines.regionName(at: golan) == "Quneitra")
    let isNearby = { (point: Outlines.Point) in
      (35_550...35_900).contains(point.x) && (32_650...33_450).contains(point.y)
    }
    let lines = outlines.disputed.filter { arc in
      outlines.points[outlines.arcs[arc].points].allSatisfy(isNearby)
    }
    #expect(lines.count >= 2)
  }

  @Test("A point just off the coarse coast belongs to the country nearby")
  func nearCoast() throws {
    let outlines = try world.get()
    let port = try #require(GeographicPoint(latitude: 35.52, longitude: 35.70))
    #expect(outlines.countryCode(at: port) == nil)
    #expect(outlines.countryCode(near: port) == "SY")
  }

  @Test("Every country has a code of its own, a name, and an extent on the globe")
  func countries() throws {
    let countries = try world.get().countries
    #expect(Set(countries.map(\.code)).count == countries.count)
    #expect(countries.allSatisfy { $0.code.utf8.count == 2 && !$0.name.isEmpty })
    #expect(countries.allSatisfy { $0.mainPart.width > 0 && $0.mainPart.width <= 360 })
  }
}
