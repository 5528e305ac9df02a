import Diagnostics
import Foundation
import Testing

@testable import Notes

@Suite("Dates")
struct DateTests {
  @Test(
    "A date spans the days that it can mean, and no others",
    arguments: [
      ("2015-10-15", "2015-10-15", "2015-10-15"),
      ("2015-10", "2015-10-01", "2015-10-31"),
      ("2015", "2015-01-01", "2015-12-31"),
      ("2016-02", "2016-02-01", "2016-02-29"),
      ("2015-10-15~", "2015-10-15", "2015-10-15"),
      ("2015-10-XX", "2015-10-01", "2015-10-31"),
      ("2015-XX-XX", "2015-01-01", "2015-12-31"),
      ("2015-XX", "2015-01-01", "2015-12-31"),
      ("201X", "2010-01-01", "2019-12-31"),
      ("20XX", "2000-01-01", "2099-12-31"),
      ("2015-22", "2015-01-01", "2015-12-31"),
      ("2015-09-30/2015-11-29", "2015-09-30", "2015-11-29"),
      ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
      ("Y-17000", "-17000-01-01", "-17000-12-31"),
    ])
  func span(text: String, earliest: String, latest: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.earliest?.text == earliest)
    #expect(date.latest?.text == latest)
  }

  @Test("An open or unknown end is no day")
  func openEnds() throws {
    #expect(try EDTFDate(parsing: "2015-09-30/..").latest == nil)
    #expect(try EDTFDate(parsing: "../2015-09-30").earliest == nil)
    #expect(try EDTFDate(parsing: "unknown").isUnknown)
  }

  @Test(
    "Doubt is kept apart from vagueness",
    arguments: [("?", true, false), ("~", false, true), ("%", true, true)])
  func qualifiers(mark: String, isUncertain: Bool, isApproximate: Bool) throws {
    guard case .point(let point) = try EDTFDate(parsing: "2015-10" + mark).form else {
      Issue.record("no point")
      return
    }
    #expect(point.isUncertain == isUncertain)
    #expect(point.isApproximate == isApproximate)
  }

  @Test(
    "What is not EDTF level 1 is refused",
    arguments: [
      "", "15.10.2015", "2015-13", "2015-02-30", "2015-1-1", "201", "20155", "2015-XX-15", "2XXX",
      "X015", "2015-10-15T12:00:00Z", "2015-11-29/2015-09-30", "/", "../..", "2015//2016", "2015?~",
      "Y2015", "yesterday", "-0000", "-0000-01", "-0000-01-01", "Y01234", "2012-23/2012-22",
      "0000-02/0000", "2015-06/2015", "2015-22/2015-04", "2015-XX/2016", "2015/201X",
      "Y17000/Y18000",
      "201X?", "2015-10-XX~", "2015-22%", "Y17000?", "2015-10-15 ",
    ])
  func malformed(text: String) {
    #expect(throws: ValueProblem.self) { try EDTFDate(parsing: text) }
  }

  @Test(
    "An interval may begin and end in seasons, and end in what it began in",
    arguments: [
      "2012-22/2012-23", "2012-21?/2012-24~", "2012-22/2012-22", "2012-22/2012-08", "2015/2015",
      "2015/2015-06", "-0044/-0043", "-0044/0000", "0000/0000-02", "2012-23/..", "/2012-21",
    ])
  func intervals(text: String) throws {
    guard case .interval = try EDTFDate(parsing: text).form else {
      Issue.record("no interval")
      return
    }
  }

  @Test("Days and their numbers are the same thing, over four thousand years")
  func dayNumbers() {
    #expect(CalendarDay(number: 0).text == "1970-01-01")
    for number in stride(from: -1_500_000, through: 50_000, by: 37) {
      #expect(CalendarDay(number: number).number == number)
    }
  }

  @Test("A moment is the same in every offset")
  func instants() throws {
    let instant = try Instant(parsing: "2015-12-23T10:00:00+03:00")
    #expect(instant == (try Instant(parsing: "2015-12-23T07:00Z")))
    #expect(instant.text == "2015-12-23T07:00:00Z")
    #expect(throws: ValueProblem.self) { try Instant(parsing: "2015-12-23T10:00:00") }
  }
}

@Suite("Counts")
struct CountTests {
  @Test(
    "A count is what was stated",
    arguments: [
      ("46", Count.exactly(46)), ("0", .exactly(0)), ("40-49", .between(40, 49)),
      ("40–49", .between(40, 49)), ("46+", .atLeast(46)), (">48", .moreThan(48)),
      ("~12", .about(12)),
      ("<5", .fewerThan(5)), ("unknown", .unknown),
    ])
  func forms(text: String, count: Count) throws {
    #expect(try Count(parsing: text) == count)
  }

  @Test(
    "What is no count is refused",
    arguments: [
      "", "many", "-5", "49-40", "1.5", "12+-", "<0", ">", "> 48", ">9223372036854775807",
      "99999999999999999999", "١٢",
    ])
  func malformed(text: String) {
    #expect(throws: ValueProblem.self) { try Count(parsing: text) }
  }

  @Test(
    "A range goes from the lowest minimum to the highest maximum, and unknown counts for nothing")
  func range() {
    let counts: [Count] = [.atLeast(46), .exactly(48), .atLeast(49), .between(45, 48), .unknown]
    let range = CountRange(spanning: counts)
    #expect(range == CountRange(minimum: 45, maximum: 49, isOpen: true, isApproximate: false))
    #expect(CountRange(spanning: [.unknown]) == nil)
    #expect(CountRange(spanning: [.exactly(0)])?.maximum == 0)
  }
}

@Suite("Counts of more than a number")
struct MoreThanTests {
  @Test("More than 48 is at least 49, and 48 is not among it")
  func bounds() {
    let range = CountRange(spanning: [.moreThan(48)])
    #expect(
      range
        == CountRange(
          minimum: 49, maximum: 49, isOpen: true, isMoreThan: true, isApproximate: false))
    #expect(Count.moreThan(48).written == 48)
  }

  @Test("A range that ends in more than a number keeps it, until someone names the number above")
  func ranges() {
    let stated = CountRange(spanning: [.between(45, 48), .moreThan(48), .atLeast(46)])
    #expect(stated?.minimum == 45)
    #expect(stated?.maximum == 49)
    #expect(stated?.isMoreThan == true)
    #expect(CountRange(spanning: [.moreThan(48), .exactly(49)])?.isMoreThan == false)
    #expect(CountRange(spanning: [.moreThan(48), .exactly(60)])?.isOpen == false)
  }

  @Test("A sum is one that nobody stated: 49 or more and 10 are 59 or more")
  func sums() throws {
    let range = try #require(CountRange(spanning: [.moreThan(48)]))
    let ten = try #require(CountRange(spanning: [.exactly(10)]))
    let sum = range + ten
    #expect(sum == CountRange(minimum: 59, maximum: 59, isOpen: true, isApproximate: false))
  }
}

@Suite("Other values")
struct ValueTests {
  @Test("Coordinates lie on the Earth")
  func coordinates() {
    #expect(Coordinates(latitude: 90, longitude: -180) != nil)
    #expect(Coordinates(latitude: 90.1, longitude: 0) == nil)
    #expect(Coordinates(latitude: 0, longitude: 4239) == nil)
    #expect(Coordinates(latitude: .nan, longitude: 0) == nil)
  }

  @Test("Distances are great circles")
  func distance() throws {
    let damascus = try #require(Coordinates(latitude: 33.5138, longitude: 36.2765))
    let aleppo = try #require(Coordinates(latitude: 36.2021, longitude: 37.1343))
    #expect(abs(damascus.distance(to: aleppo) - 309_000) < 2_000)
  }

  @Test(
    "Web addresses are http or https with a host",
    arguments: [
      "ftp://x.org", "javascript:alert(1)", "https://x..org", "//x.org", "https://", "https:///x",
      "https://a b.org", "https://http://example.org", "https://example.org:99999/",
      "https://example.org:/", "https://example.org:8o/", "https://example.org:80:90/",
      "https://[::1", "https://[::1]x/",
    ])
  func refusedAddresses(text: String) {
    #expect(throws: ValueProblem.self) { try WebAddress(parsing: text) }
  }

  @Test(
    "A user or a password is told, with the address that leads to the same page",
    arguments: [
      ("https://desk:s3@cret@example.org/a?b@c", "https://example.org/a?b@c"),
      ("http://desk@example.org", "http://example.org"),
      (
        "https://web.archive.org/web/2015/https://desk:secret@example.org/a",
        "https://web.archive.org/web/2015/https://example.org/a"
      ),
    ])
  func credentials(text: String, mended: String) {
    #expect(throws: ValueProblem.credentials(without: mended)) { try WebAddress(parsing: text) }
  }

  @Test(
    "A host may have a port, and be a number",
    arguments: [
      "https://example.org:65535", "http://[::1]/", "http://[::1]:8080/", "http://10.0.0.1:80",
    ])
  func ports(text: String) throws {
    #expect(try WebAddress(parsing: text).text == text)
  }

  @Test(
    "An '@' that is no user's is no secret",
    arguments: [
      "https://medium.com/@desk/a:b", "https://example.org?mail=desk@example.org",
      "https://example.org#a:b@c", "https://web.archive.org/web/2015/https://medium.com/@desk",
      "https://example.org/?from=https://a.org:80&mail=desk@example.org",
      "https://example.org/?see=http://desk@example.org",
    ])
  func noCredentials(text: String) throws {
    #expect(try WebAddress(parsing: text).text == text)
  }

  @Test("What no address may hold is encoded, and the host is known without its decoration")
  func addresses() throws {
    let address = try WebAddress(parsing: "https://www.Example.org:8080/a|b?q=ü%2")
    #expect(address.host == "example.org")
    #expect(try WebAddress(parsing: "http://[2001:db8::1]:8080/a:b").host == "[2001:db8::1]")
    #expect(address.encoded == "https://www.Example.org:8080/a%7Cb?q=%C3%BC%252")
  }

  @Test(
    "A text in the form of an id must be one; names of scripts without case are names",
    arguments: [
      ("amnesty", true), ("unit-731", true), ("Amnesty", false), ("two words", false),
      ("24", false),
      ("بلدي", false), ("красная", true),
    ])
  func identifiers(text: String, looksLikeOne: Bool) {
    #expect(NoteIdentifier.looksLikeIdentifier(text) == looksLikeOne)
  }

  @Test("Time zones are those of the IANA database, older names included")
  func timeZones() {
    let names = [
      "UTC", "Asia/Damascus", "Asia/Calcutta", "Etc/GMT+3", "Europe/Kyiv", "Mars/Phobos",
      "Damascus", "asia/damascus", "GMT+3", "EST", "/", "Asia/../Asia/Damascus", "",
    ]
    #expect(names.filter(TimeZoneNames.contain).count == 5)
    #expect(Array(names.prefix(5)) == names.filter(TimeZoneNames.contain))
  }

  @Test("Time zones are those that Foundation knows as well")
  func timeZonesOfFoundation() {
    let places = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }
    #expect(places.count > 400)
    #expect(places.filter { !TimeZoneNames.contain($0) } == [])
    #expect(TimeZoneNames.common.filter { TimeZone(identifier: $0) == nil } == [])
  }

  @Test("A list whose items' pages show all of it is cut where that would be absurd, and told")
  func longList() {
    let terms = (0...NoteReader.mostShownEverywhere).map { "t\($0)" }.joined(separator: ", ")
    let text = SourceFile(
      path: "i.md",
      bytes: Array(
        "---\ntitle: T\ndate: unknown\nlocation: unknown\nweapons: [\(terms)]\n---\n".utf8))
    let file = NoteFile(
      kind: .incident, id: "i", path: "i.md", relativePath: "i.md", source: SourceID(0))
    var log = DiagnosticLog()
    guard case .incident(let note) = Note(file, text: text, taxonomies: ["weapons"], log: &log)
    else {
      Issue.record("no incident")
      return
    }
    #expect(note.terms.first?.terms.count == 100)
    #expect(
      log.diagnostics.map(\.message) == ["this list has 101 entries; more than 100 are not shown"])
  }

  /// What is read of a `site.yml`, and what is said of it.
  private func settings(_ text: String) -> (settings: SiteSettings, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let file = SourceFile(path: "site.yml", bytes: Array("title: T\n\(text)\n".utf8))
    return (SiteSettings(file, SourceID(0), log: &log), log)
  }

  @Test("A site has a hundred taxonomies at most, which every page of data shows")
  func manyTaxonomies() {
    func taxonomies(_ count: Int) -> String {
      let entries = (0..<count).map { "t\($0): {label: L, terms: {a: {label: A}}}" }
      return "taxonomies: {\(entries.joined(separator: ", "))}"
    }
    let (settings, log) = settings(taxonomies(100))
    #expect(settings.taxonomies.count == 100)
    #expect(log.diagnostics.isEmpty)
    let (cut, told) = self.settings(taxonomies(101))
    #expect(cut.taxonomies.count == 100)
    #expect(told.diagnostics.map(\.code) == [.listTooLong])
    #expect(
      told.diagnostics.map(\.message) == ["this list has 101 entries; more than 100 are not shown"])
    #expect(told.hasErrors)
  }

  @Test("A site's navigation has a hundred entries at most, which every page shows")
  func longNavigation() {
    func navigation(_ count: Int) -> String {
      "navigation: [\(Array(repeating: "timeline", count: count).joined(separator: ", "))]"
    }
    let (settings, log) = settings(navigation(100))
    #expect(settings.navigation.count == 100)
    #expect(log.diagnostics.isEmpty)
    let (cut, told) = self.settings(navigation(101))
    #expect(cut.navigation.count == 100)
    #expect(
      told.diagnostics.map(\.message) == ["this list has 101 entries; more than 100 are not shown"])
    #expect(told.hasErrors)
  }

  @Test(
    "Ids are safe in paths", arguments: ["a b", "../x", ".x", "-x", "a/b", "a#b", "a?b", "", "x."])
  func unsafeIdentifiers(text: String) {
    #expect(!NoteIdentifier.isValid(text))
  }
}
