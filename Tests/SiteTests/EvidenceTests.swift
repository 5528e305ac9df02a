import Casebook
import Diagnostics
import Mustache
import Testing

@testable import Notes
@testable import Site

@Suite("Pages and exports say no more than a source does")
struct EvidenceTests {
  private static func words(_ language: String) -> Words {
    var catalog = SourceCatalog()
    var log = DiagnosticLog()
    return Words.load(language, from: Theme(overriding: [], catalog: &catalog), log: &log)
  }

  @Test(
    "more than a number stays more than it, alone, in a range, and in every language",
    arguments: [
      ("en", "more than 48", "45 to more than 48", "59 or more"),
      ("ar", "أكثر من ٤٨", "من ٤٥ إلى أكثر من ٤٨", "٥٩ أو أكثر"),
    ])
  func moreThan(language: String, alone: String, range: String, sum: String) throws {
    let wording = CountWording(words: Self.words(language))
    #expect(wording.text(.moreThan(48)) == alone)
    #expect(wording.text(CountRange(spanning: [.moreThan(48)])) == alone)
    #expect(wording.text(CountRange(spanning: [.between(45, 48), .moreThan(48)])) == range)
    let more = try #require(CountRange(spanning: [.moreThan(48)]))
    let ten = try #require(CountRange(spanning: [.exactly(10)]))
    #expect(wording.text(more + ten) == sum)
  }

  @Test("a noun agrees with the number that is written, not with the one that is meant")
  func groups() {
    let wording = CountWording(words: Self.words("en"))
    let casualties = Casualties(
      total: .unknown, groups: [(.children, .fewerThan(2)), (.women, .moreThan(1))])
    #expect(wording.groups(casualties) == ["fewer than 2 children", "more than 1 woman"])
  }

  @Test("two accounts of the time are no span of time")
  func times() throws {
    let clocks = try ["~10:00", "10:30"].map { try TimeOfDay(parsing: $0) }
    let english = TimeWording(words: Self.words("en"))
    #expect(english.text(clocks) == "about 10:00 or 10:30 (accounts differ)")
    #expect(english.text([clocks[1]]) == "10:30")
    #expect(english.text([]) == nil)
    #expect(
      TimeWording(words: Self.words("ar")).text(clocks)
        == "نحو الساعة ١٠:٠٠ أو ١٠:٣٠ (الروايات مختلفة)")
  }

  /// An incident with an undated report, and a denial whose words only an article has.
  private var site: SmallSite {
    var site = SmallSite()
    site.settings = "headline-claims: [denial]"
    site.add("sources/own")
    site.add("sources/article", "url: https://example.org/article")
    site.add("sources/rebuttal", "url: https://example.org/rebuttal")
    site.add(
      "incidents/a",
      """
      date: 2015-10-01
      location: unknown
      claims:
        - {id: report, by: {name: A witness}, says: Yes., killed: ">48", source: own}
        - {by: {name: An editor}, kind: rebuttal, replies-to: denial, says: No., source: rebuttal}
      """)
    site.add(
      "claims/denial", title: "What was denied",
      """
      by: {name: A spokesman}
      kind: denial
      replies-to: {claim: a#report, assumed: true}
      quote: Nothing of the kind has taken the place.
      reported-in: article
      source: rebuttal
      about: a
      rating: unproven
      """)
    return site
  }

  @Test("words that others report are no quotation in the data")
  func reported() async throws {
    let context = await site.plan().context
    let csv = String(decoding: Export.claimsCSV.bytes(context), as: UTF8.self)
    let row = try #require(csv.split(separator: "\r\n").first { $0.contains("A spokesman") })
    let names = try #require(csv.split(separator: "\r\n").first).split(
      separator: ",", omittingEmptySubsequences: false)
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    let record = Dictionary(uniqueKeysWithValues: zip(names, cells))
    #expect(record["quote"] == "")
    #expect(record["reported"] == "Nothing of the kind has taken the place.")
    #expect(record["reported_in"] == "article")
    #expect(record["reply_assumed"] == "yes")
  }

  @Test("a review of reported words gives the title, and where they appeared, which is no rebuttal")
  func review() async throws {
    let context = await site.plan().context
    let denial = try #require(context.casebook.claimNote("denial"))
    let header = try #require(context.casebook[denial].header)
    let review = try #require(context.claimReview(denial, header))
    let text = String(decoding: review.bytes, as: UTF8.self)
    #expect(text.contains(#""claimReviewed":"What was denied""#))
    #expect(text.contains("https://example.org/article"))
    #expect(!text.contains("https://example.org/rebuttal"))
    #expect(!text.contains("taken the place"))
  }

  @Test("incidents.json says which words are reported and which replies are assumed")
  func json() async {
    var site = SmallSite()
    site.add("sources/article")
    site.add(
      "incidents/a",
      """
      date: 2015-10-01
      location: unknown
      claims:
        - {id: one, by: {name: One}, quote: Words, reported-in: article, killed: ">48"}
        - {by: {name: Two}, says: No., replies-to: {claim: one, assumed: true}, source: article}
        - {by: {name: Three}, quote: Own, replies-to: one, source: article}
      """)
    let text = String(
      decoding: Export.incidentsJSON.bytes(await site.plan().context), as: UTF8.self)
    #expect(text.contains(#""reported":"Words","reported-in":["article"]"#))
    #expect(text.contains(#""total":{"minimum":49,"maximum":49,"open":true}"#))
    #expect(text.contains(#""replies-to":"one","reply-assumed":true"#))
    #expect(text.contains(#""replies-to":"one","reply-assumed":false,"quote":"Own""#))
  }

  @Test("what the editors say of where a claim appeared comes before what its sources suggest")
  func appearances() async throws {
    var site = site
    site.add(
      "claims/elsewhere", "by: {name: One}\nsays: Words.\nsource: article\nappeared-in: own")
    site.add(
      "claims/nowhere", "by: {name: One}\nsays: Others.\nsource: article\nappeared-in: unknown")
    let casebook = await site.plan().casebook
    let titles = { (id: String) throws -> [String] in
      let claim = try #require(casebook.claimNote(id))
      return casebook.appearances(of: claim).compactMap { casebook[$0].header?.id }
    }
    #expect(try titles("denial") == ["article"])
    #expect(try titles("elsewhere") == ["own"])
    #expect(try titles("nowhere") == [])
  }

  @Test("totals that others state stand on the first page, those that are withdrawn do not")
  func headlines() async {
    #expect(await site.plan().headlineClaims.claims.count == 1)
    var withdrawn = SmallSite()
    withdrawn.settings = "headline-claims: [total]"
    withdrawn.add("sources/own")
    withdrawn.add(
      "claims/total",
      "by: {name: One}\nsays: Many.\nsource: own\nstatus: withdrawn\nwithdrawn: {date: 2016-02-01, reason: R}"
    )
    #expect(await withdrawn.plan().headlineClaims.claims.isEmpty)
  }
}
