import Casebook
import Mustache
import Notes

/// A year or a month in an overview.
struct PeriodView {
  let link: LinkView
  let totals: TotalsView
  /// The months of a year.
  let periods: [PeriodView]

  static let schema: Schema<PeriodView> = Schema(
    "period",
    [
      .view("link", LinkView.schema) { $0.link },
      .view("totals", TotalsView.schema) { $0.totals },
      .list("periods", PeriodView.schema) { $0.periods },
    ])
}

/// A page of the timeline: all of it, a year, a month, or what has no date.
struct TimelinePage: PageContent {
  let periods: [PeriodView]
  let incidents: [Viewed<IncidentSummaryView>]
  let totals: TotalsView
  let strip: StripView?
  let filters: [FilterView]
  let pager: PagerView?
  let previous: LinkView?
  let next: LinkView?
  let undated: LinkView?
  /// What to say where no incidents are listed.
  let empty: String

  static let schema = Schema<TimelinePage>(
    "timeline",
    [
      .list("periods", PeriodView.schema) { $0.periods },
      .list("incidents", IncidentSummaryView.schema, shared: { $0.incidents }),
      .view("totals", TotalsView.schema) { $0.totals },
      .view("strip", StripView.schema) { $0.strip },
      .list("filters", FilterView.schema) { $0.filters },
      .view("pager", PagerView.schema) { $0.pager },
      .view("previous", LinkView.schema) { $0.previous },
      .view("next", LinkView.schema) { $0.next },
      .view("undated", LinkView.schema) { $0.undated },
      .text("empty") { $0.empty },
      .flag("has-neighbours") { $0.previous != nil || $0.next != nil },
    ])
}

extension PageContext {
  private static let section = "timeline/index.html"

  func timelinePage() -> Framed<TimelinePage> {
    let years = plan.timeline.years.map { year in
      let entries = plan.timeline.entries(of: year)
      return PeriodView(
        link: yearLink(year), totals: view(totals(of: entries.flatMap(\.incidents))),
        periods: entries.map { period($0) })
    }
    let all = casebook.timeOrder.incidents
    let page = TimelinePage(
      periods: years, incidents: all.count <= settings.incidentsPerPage ? dated(all) : [],
      totals: view(totals(of: all)), strip: strip(all),
      filters: all.count <= settings.incidentsPerPage ? filters(all) : [], pager: nil,
      previous: nil, next: nil,
      undated: periodLink(.undated), empty: words("choose-a-period"))
    return framed(page, PageFrame(kind: "timeline", title: words("nav-timeline")))
  }

  func yearPage(_ year: Int) -> Framed<TimelinePage> {
    let entries = plan.timeline.entries(of: year)
    let incidents = entries.flatMap(\.incidents)
    let years = plan.timeline.years
    let place = years.firstIndex(of: year) ?? 0
    let page = TimelinePage(
      periods: entries.map { period($0) },
      incidents: incidents.count <= settings.incidentsPerPage ? dated(incidents) : [],
      totals: view(totals(of: incidents)), strip: strip(incidents),
      filters: incidents.count <= settings.incidentsPerPage ? filters(incidents) : [], pager: nil,
      previous: place > 0 ? yearLink(years[place - 1]) : nil,
      next: place + 1 < years.count ? yearLink(years[place + 1]) : nil, undated: nil,
      empty: words("choose-a-period"))
    return framed(
      page,
      PageFrame(
        kind: "timeline", title: dates.text(year: year),
        breadcrumbs: [section("timeline", Self.section)]))
  }

  /// A month, or what is listed without one. A number past the entries is the empty page of what
  /// has no date.
  func periodPage(_ number: Int, part: Int) -> Framed<TimelinePage> {
    let entries = plan.timeline.entries
    let entry =
      entries.indices.contains(number)
      ? entries[number] : Timeline.Entry(period: .undated, incidents: [])
    let parts = Parts(of: entry.incidents.count, size: settings.incidentsPerPage)
    let page = TimelinePage(
      periods: [], incidents: dated(entry.incidents[parts.rows(part)]),
      totals: view(totals(of: entry.incidents)), strip: nil,
      filters: filters(entry.incidents[parts.rows(part)]),
      pager: pager(stem: entry.period.stem, part, parts),
      previous: neighbour(number - 1), next: neighbour(number + 1), undated: nil,
      empty: words("no-incidents"))
    var breadcrumbs = [section("timeline", Self.section)]
    if let year = entry.period.year { breadcrumbs.append(yearLink(year)) }
    return framed(
      page,
      PageFrame(kind: "timeline", title: title(of: entry.period), breadcrumbs: breadcrumbs))
  }

  private func neighbour(_ number: Int) -> LinkView? {
    let entries = plan.timeline.entries
    return entries.indices.contains(number) ? periodLink(entries[number].period) : nil
  }

  private func period(_ entry: Timeline.Entry) -> PeriodView {
    PeriodView(
      link: periodLink(entry.period), totals: view(totals(of: entry.incidents)), periods: [])
  }

  private func yearLink(_ year: Int) -> LinkView {
    LinkView(title: dates.text(year: year), url: url("timeline/\(yearText(year)).html"))
  }
}
