import Casebook
import Mustache
import Testing

@testable import Site

@Suite struct StripTests {
  private func strip(_ dates: [(date: String, grade: String)]) async -> (TimeStrip, SitePlan) {
    var site = SmallSite()
    for (number, incident) in dates.enumerated() {
      site.add(
        "incidents/\(100 + number)",
        "location: unknown\ndate: \(incident.date)\ngrade: \(incident.grade)")
    }
    let plan = await site.plan()
    let all = plan.casebook.incidents.indices.map { Handle<Incident>($0) }
    return (TimeStrip(all, in: plan.casebook), plan)
  }

  /// Each row with the numbers of its grades.
  private func rows(_ strip: TimeStrip) -> [String] {
    strip.rows.map { "\($0.period.stem.dropFirst("timeline/".count)): \($0.byGrade)" }
  }

  @Test("incidents are counted by month and grade, in order of time, undated last")
  func months() async {
    let (strip, _) = await strip([
      ("unknown", "weak"), ("2015-11-02", "fair"), ("2015-10-15", "fair"),
      ("2015-10-20", "confirmed"), ("2015-10", "fair"), ("2015", "contested"),
    ])
    #expect(
      rows(strip) == [
        "2015-10: [1, 2, 0, 0, 0, 0]", "2015-11: [0, 1, 0, 0, 0, 0]",
        "2015-undated: [0, 0, 0, 1, 0, 0]", "undated: [0, 0, 1, 0, 0, 0]",
      ])
    #expect(strip.columns.count == 12)
    #expect(strip.columns.column(of: .month(year: 2015, month: 10)) == 9)
    #expect(strip.columns.column(of: .year(2015)) == nil)
  }

  @Test("half-years are shown whole, and none before the first incident or after the last")
  func halves() async {
    let (autumn, _) = await strip([("2015-09-30", "fair"), ("2015-11-29", "fair")])
    #expect(autumn.columns.count == 6)
    #expect(autumn.columns.column(of: .month(year: 2015, month: 9)) == 2)
    #expect(autumn.columns.month(of: 0) == 6)
    let (winter, _) = await strip([("2015-12-31", "fair"), ("2016-02", "fair")])
    #expect(winter.columns.count == 12)
    #expect(winter.columns.columns(ofYear: 0) == 0..<6)
    #expect(winter.columns.columns(ofYear: 1) == 6..<12)
    #expect(winter.columns.column(of: .month(year: 2016, month: 2)) == 7)
    let (years, _) = await strip([("2015-06", "fair"), ("2017-07", "fair")])
    #expect(years.columns.count == 36)
  }

  @Test("what lasts beyond the last half-year reaches to its end")
  func lasting() async {
    let (strip, _) = await strip([("2015-05-01/2015-09-30", "fair"), ("2015-05", "weak")])
    #expect(strip.columns.count == 6)
    #expect(strip.reaches == [4...5])
  }

  @Test("names of months and years have room beside each other, on a phone as well")
  func labels() {
    func names(_ months: [String], marked: Bool) -> Int {
      let drawing = StripDrawing(
        name: "", columnCount: months.count, bars: [], reaches: [], years: [],
        months: months.enumerated().map {
          StripDrawing.Label(columns: $0.offset..<$0.offset + 1, text: $0.element)
        },
        grades: [], isMirrored: false, number: { String($0) })
      let text = String(decoding: drawing.svg(), as: UTF8.self)
      return text.matches(of: /<text class="strip-month( strip-minor)?"/)
        .count { ($0.output.1 != nil) == marked }
    }
    let short = Array(repeating: "Sep", count: 12)
    #expect(names(short, marked: false) == 12)
    let long = Array(repeating: "September", count: 12)
    #expect(names(long, marked: false) == 3)
    #expect(names(long, marked: true) > 0)
  }

  @Test("a strip is as wide as its page: nothing in it has a place in pixels")
  func shares() async throws {
    let (_, plan) = await strip([("2015-10-15", "fair"), ("2015-11-16~", "weak")])
    let view = try #require(plan.context.strip([Handle(0), Handle(1)]))
    let drawing = String(decoding: view.drawing.bytes, as: UTF8.self)
    let shown = try #require(drawing.split(separator: "</defs>").last)
    #expect(!drawing.contains("viewBox"))
    for place in shown.matches(of: #/ (?:x|y|x1|x2|y1|y2|width|height)="([^"]*)"/#) {
      #expect(place.output.1.hasSuffix("%"))
    }
  }

  @Test("a column is a month up to twenty years, and a year beyond")
  func years() async {
    let (short, _) = await strip([("2000-01-01", "fair"), ("2019-12-31", "fair")])
    #expect(short.columns.areMonths)
    #expect(short.columns.count == 240)
    let (long, _) = await strip([("2000-01-01", "fair"), ("2020-01-01", "fair")])
    #expect(!long.columns.areMonths)
    #expect(long.columns.count == 21)
    #expect(rows(long) == ["2000-undated: [0, 1, 0, 0, 0, 0]", "2020-undated: [0, 1, 0, 0, 0, 0]"])
  }

  @Test("centuries without an incident take no room")
  func centuries() async {
    let (strip, _) = await strip([("-4000", "fair"), ("1915-04", "fair"), ("2015-10", "fair")])
    #expect(strip.columns.years == [-4000, 1915, 2015])
  }

  @Test("a withdrawn incident is in no bar")
  func withdrawn() async {
    var site = SmallSite()
    site.add("incidents/a", "location: unknown\ndate: 2015-10-01\ngrade: fair")
    site.add(
      "incidents/b",
      "location: unknown\ndate: 2015-10-01\ngrade: fair\nstatus: withdrawn\nwithdrawn: {date: 2016-02-01, reason: R}"
    )
    let plan = await site.plan()
    let strip = TimeStrip([Handle(0), Handle(1)], in: plan.casebook)
    #expect(rows(strip) == ["2015-10: [0, 1, 0, 0, 0, 0]"])
  }

  @Test("what is approximate is marked, what lasted or is not known to the month reaches")
  func certainty() async {
    let (strip, _) = await strip([
      ("2015-10-15~", "fair"), ("2015-10-15?", "fair"), ("2015-10-15", "fair"),
      ("2015-10-30/2015-12-02", "fair"), ("2015", "fair"), ("2015-12/..", "fair"),
    ])
    #expect(strip.rows.map(\.approximate) == [2, 0, 0])
    #expect(strip.reaches == [0...11, 9...11])
  }

  @Test("a strip is drawn for two incidents that have dates, not for one")
  func fewest() async {
    let (_, one) = await strip([("2015-10-15", "fair")])
    #expect(one.context.strip([Handle(0)]) == nil)
    let (_, undated) = await strip([("unknown", "fair"), ("unknown", "fair")])
    #expect(undated.context.strip([Handle(0), Handle(1)]) == nil)
  }

  @Test("each bar is a link with its numbers as its name, and has a row in the table")
  func names() async throws {
    let (_, plan) = await strip([
      ("2015-10-15", "fair"), ("2015-10-16", "weak"), ("2015-11-16~", "weak"),
    ])
    let view = try #require(plan.context.strip([Handle(0), Handle(1), Handle(2)]))
    let drawing = String(decoding: view.drawing.bytes, as: UTF8.self)
    #expect(drawing.contains(#"href="../timeline/2015-10.html""#))
    #expect(drawing.contains("<title>October 2015: 2 incidents, Fair 1, Weak 1</title>"))
    #expect(drawing.contains("<title>November 2015: 1 incident, Weak 1</title>"))
    #expect(drawing.contains("strip-about"))
    #expect(view.rows.map(\.incidents) == ["2", "1"])
    #expect(view.rows.map(\.byGrade) == [["0", "1", "1", "0", "0"], ["0", "0", "1", "0", "0"]])
  }

  @Test("time runs with the language: from right to left where it is written so")
  func direction() {
    func bars(isMirrored: Bool) -> [Double] {
      let bars = [0, 11].map { column in
        StripDrawing.Bar(
          column: column, byGrade: [1], approximateByGrade: [0], name: "", address: "")
      }
      let drawing = StripDrawing(
        name: "", columnCount: 12, bars: bars, reaches: [], years: [], months: [],
        grades: ["fair"], isMirrored: isMirrored, number: { String($0) })
      return String(decoding: drawing.svg(), as: UTF8.self)
        .matches(of: /strip-segment" x="(?<x>[\d.]+)%"/).compactMap { Double($0.output.x) }
    }
    let forwards = bars(isMirrored: false)
    #expect(forwards.count == 2 && forwards[0] < forwards[1])
    #expect(bars(isMirrored: true) == forwards.reversed())
  }

  @Test("a place's bars lead to where their month begins in its list, on whichever page")
  func anchors() async {
    let dates = ["2014-12-31", "2015-01-01", "2015-01-02", "2015", "unknown"]
    let (_, plan) = await strip(dates.map { ($0, "fair") })
    let all = plan.casebook.incidents.indices.map { Handle<Incident>($0) }
    let anchors = PeriodAnchors(all, in: plan.casebook)
    let month = Timeline.Period.month(year: 2015, month: 1)
    #expect(
      anchors.row(of: month, areMonths: true).flatMap { anchors.anchor(of: $0) }
        == "period.2015-01")
    #expect(anchors.row(of: .month(year: 2015, month: 2), areMonths: true) == nil)
    #expect(
      all.indices.compactMap { anchors.anchor(of: $0) }.sorted() == [
        "period.2014-12", "period.2015-01", "period.2015-undated", "period.undated",
      ])
  }
}
