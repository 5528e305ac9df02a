import Notes

/// Which column of a strip a date belongs to.
///
/// Half-years are shown whole, from that of the first incident to that of the last: seasons can be
/// seen, and nobody reads months before and after what a site documents as months without
/// incidents. Beyond twenty years a column is a year; beyond two hundred, a year that has an
/// incident.
struct StripColumns {
  let years: [Int]
  let areMonths: Bool
  /// Months of the first year that come before the first column: none or six.
  private let skipped: Int
  let count: Int

  /// - Parameter periods: those of the incidents, in any order. What has no month takes its year.
  init(_ periods: some Sequence<Timeline.Period>) {
    let dated = periods.filter { $0 != .undated }
    let distinct = Set(dated.compactMap(\.year)).sorted()
    let first = distinct.first ?? 0
    let last = distinct.last ?? -1
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    if overflow || distance >= 200 {
      years = distinct
    } else {
      years = distinct.isEmpty ? [] : Array(first...last)
    }
    areMonths = years.count <= 20
    guard areMonths, !years.isEmpty else {
      skipped = 0
      count = years.count
      return
    }
    let startsLate = !dated.contains { $0.year == first && ($0.month ?? 1) <= 6 }
    let endsEarly = !dated.contains { $0.year == last && ($0.month ?? 12) > 6 }
    skipped = startsLate ? 6 : 0
    count = years.count * 12 - skipped - (endsEarly ? 6 : 0)
  }

  /// The columns of a year, by its place in ``years``.
  func columns(ofYear index: Int) -> Range<Int> {
    guard areMonths else { return index..<index + 1 }
    let start = index * 12 - skipped
    return max(0, start)..<min(count, start + 12)
  }

  /// The month of a column, from 0 for January.
  func month(of column: Int) -> Int { (column + skipped) % 12 }

  /// The row of the table that a date is counted in.
  func period(of date: EDTFDate) -> Timeline.Period {
    let period = Timeline.period(of: date)
    guard !areMonths, let year = period.year else { return period }
    return .year(year)
  }

  /// The column of a bar; nil for what has none, such as a year without a month among months.
  func column(of period: Timeline.Period) -> Int? {
    switch period {
    case .month(let year, let month): areMonths ? column(year: year, month: month) : nil
    case .year(let year): areMonths ? nil : years.firstIndex(of: year)
    case .undated: nil
    }
  }

  /// The columns that a date reaches over, if they are more than one.
  func reach(of date: EDTFDate) -> ClosedRange<Int>? {
    guard let earliest = date.earliest, let latest = date.latest,
      Timeline.period(of: date) != .undated
    else { return nil }
    let last = years.last ?? latest.year
    let end =
      latest.year > last ? count - 1 : column(year: latest.year, month: latest.month)
    guard let start = column(year: earliest.year, month: earliest.month), let end, start < end
    else { return nil }
    return start...end
  }

  /// The column of a month that is shown; of what comes after the last one, the last.
  private func column(year: Int, month: Int) -> Int? {
    guard let index = years.firstIndex(of: year) else { return nil }
    guard areMonths else { return index }
    let column = index * 12 + month - 1 - skipped
    return column < 0 ? nil : min(column, count - 1)
  }
}
