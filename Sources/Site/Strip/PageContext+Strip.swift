import Casebook
import Mustache
import Notes

extension PageContext {
  /// The incidents over time; nil for fewer than two, or if none has a date to draw.
  ///
  /// - Parameter address: where a period's bar leads to; the timeline's pages if it has no answer.
  func strip(
    _ incidents: some Sequence<Handle<Incident>>,
    to address: (Timeline.Period, _ areMonths: Bool) -> URLText? = { _, _ in nil }
  ) -> StripView? {
    let strip = TimeStrip(incidents, in: casebook)
    let links = strip.rows.map { row in
      var link = link(to: row.period, strip.columns)
      link.url = address(row.period, strip.columns.areMonths) ?? link.url
      return link
    }
    let bars = zip(strip.rows, links).compactMap { bar($0, strip.columns, $1) }
    guard strip.incidents > 1, !bars.isEmpty else { return nil }
    let hasUngraded = strip.rows.contains { ($0.byGrade.last ?? 0) > 0 }
    let approximate = strip.rows.contains { $0.approximate > 0 }
    return StripView(
      drawing: HTML(bytes: drawing(strip, bars).svg()),
      grades: settings.grades.steps.indices.compactMap { grade($0) }, hasUngraded: hasUngraded,
      approximate: approximate ? words("strip-approximate") : nil,
      reaching: strip.reaches.isEmpty ? nil : words("strip-reaching"),
      rows: zip(strip.rows, links).map { row($0, $1, hasUngraded: hasUngraded) })
  }

  private func drawing(_ strip: TimeStrip, _ bars: [StripDrawing.Bar]) -> StripDrawing {
    let columns = strip.columns
    // Beyond twenty years every fifth, tenth … has a label.
    let step = columns.years.count <= 20 ? 1 : columns.years.count / 10
    let years = columns.years.indices.filter { $0 % step == 0 }.map {
      StripDrawing.Label(
        columns: columns.columns(ofYear: $0), text: dates.text(year: columns.years[$0]))
    }
    let names = columns.areMonths && columns.count <= 24 ? words.list("short-months") : []
    let number: @Sendable (Int) -> String = { [words] in words.number($0) }
    return StripDrawing(
      name: words(columns.areMonths ? "strip-by-month" : "strip-by-year"),
      columnCount: columns.count, bars: bars, reaches: strip.reaches, years: years,
      months: names.count < 12
        ? []
        : (0..<columns.count).map {
          StripDrawing.Label(columns: $0..<$0 + 1, text: names[columns.month(of: $0)])
        },
      grades: settings.grades.steps.map(\.id),
      isMirrored: words.direction == .rightToLeft, number: number)
  }

  private func bar(
    _ row: TimeStrip.Row, _ columns: StripColumns, _ link: LinkView
  ) -> StripDrawing.Bar? {
    guard let column = columns.column(of: row.period) else { return nil }
    let grades = row.byGrade.enumerated().compactMap { step, count -> String? in
      guard count > 0 else { return nil }
      let label = grade(step < settings.grades.steps.count ? step : nil)?.label
      return words(
        "strip-grade", ["grade": label ?? words("ungraded"), "count": words.number(count)])
    }
    let parts = [words.plural("incidents-count", row.incidents)] + grades
    return StripDrawing.Bar(
      column: column, byGrade: row.byGrade, approximateByGrade: row.approximateByGrade,
      name: words(
        "strip-bar", ["period": link.title, "counts": parts.joined(separator: words("comma"))]),
      address: link.url.text)
  }

  private func row(
    _ row: TimeStrip.Row, _ link: LinkView, hasUngraded: Bool
  ) -> StripRowView {
    StripRowView(
      link: link, incidents: words.number(row.incidents),
      byGrade: (hasUngraded ? row.byGrade : row.byGrade.dropLast()).map { words.number($0) },
      approximate: row.approximate > 0
        ? words.plural("approximate-count", row.approximate) : nil)
  }

  /// The page of a month; of a year where the strip counts by year.
  private func link(to period: Timeline.Period, _ columns: StripColumns) -> LinkView {
    if case .year(let year) = period, !columns.areMonths {
      return LinkView(
        title: dates.text(year: year), url: url("timeline/\(yearText(year)).html"))
    }
    return periodLink(period)
  }
}
