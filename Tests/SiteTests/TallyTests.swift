import Casebook
import Testing

@testable import Site

@Suite("What an incident's head says of its claims")
struct TallyTests {
  private func tally(_ id: String, in site: SmallSite) async -> [String] {
    let plan = await site.plan()
    let incident = plan.incident(id)
    let rated = plan.casebook.ratedClaims(about: incident)
    let own = rated.filter { plan.casebook.claims[$0.number].incidents.count == 1 }
    let table = plan.casebook.incidents[incident.number].claims + own
    return plan.context.tally(table: table, rated: rated).map { tally in
      let place = tally.isInTable ? "" : " among the answers"
      return tally.text + (tally.speakers.map { " by \($0)" } ?? "") + place
    }
  }

  @Test("kinds are counted, and who denies or admits is named once")
  func kinds() async {
    var site = SmallSite()
    site.add("sources/s")
    site.add("actors/state", title: "The state", "kind: state")
    site.add(
      "incidents/a",
      """
      date: 2015-10-01
      location: unknown
      claims:
        - {by: state, kind: denial, says: No., source: s}
        - {by: {name: A witness}, kind: report, says: Yes., source: s}
        - {by: state, kind: denial, says: Not then., source: s}
        - {by: {name: A neighbour}, kind: report, says: Yes., source: s}
        - {by: {name: A general}, kind: admission, says: One., source: s}
        - {by: {name: A spokesman}, kind: denial, says: No., source: s}
      """)
    #expect(
      await tally("a", in: site) == [
        "2 reports", "1 admission by A general", "3 denials by The state, A spokesman",
      ])
  }

  @Test("a denial of several incidents counts where its thread is shown, a withdrawn one nowhere")
  func several() async {
    var site = SmallSite()
    site.add("sources/s")
    for id in ["a", "b"] { site.add("incidents/\(id)", "date: 2015-10-01\nlocation: unknown") }
    let both = "about: [a, b]\nsays: Words.\nsource: s"
    site.add("claims/allegation", "by: {name: One}\nkind: allegation\n\(both)")
    site.add("claims/denial", "by: {name: Two}\nkind: denial\nreplies-to: allegation\n\(both)")
    site.add(
      "claims/withdrawn",
      "by: {name: Three}\nkind: denial\nreplies-to: allegation\nstatus: withdrawn\nwithdrawn: {date: 2016-02-01, reason: R}\n\(both)"
    )
    site.add("claims/alone", "by: {name: Four}\nkind: report\n\(both)")
    #expect(
      await tally("a", in: site) == [
        "1 allegation among the answers", "1 denial by Two among the answers",
      ])
  }

  @Test("of many who deny it the first are named")
  func many() async {
    var site = SmallSite()
    site.add("sources/s")
    let claims = (1...5).map {
      "  - {by: {name: Speaker \($0)}, kind: denial, says: No., source: s}"
    }
    site.add(
      "incidents/a",
      "date: 2015-10-01\nlocation: unknown\nclaims:\n" + claims.joined(separator: "\n"))
    #expect(await tally("a", in: site) == ["5 denials by Speaker 1, Speaker 2, Speaker 3 …"])
  }
}
