import Notes

/// Which column of a strip a date belongs to.
///
/// Whole years are shown, so that strips of different places line up and a year's seasons can be
/// seen. Beyond twenty years a column is a year; beyond two hundred, a year that has an incident.
struct StripColumns {
  let years: [Int]
  let areMonths: Bool

  /// - Parameter years: the years of the incidents, in any order.
  init(years: [Int]) {
    let distinct = Set(years).sorted()
    let first = distinct.first ?? 0
    let last = distinct.last ?? -1
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    if overflow || distance >= 200 {
      self.years = distinct
    } else {
      self.years = distinct.isEmpty ? [] : Array(first...last)
    }
    areMonths = self.years.count <= 20
  }

  var count: Int { areMonths ? years.count * 12 : years.count }

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
      latest.year > last
      ? count - 1 : column(year: latest.year, month: areMonths ? latest.month : 1)
    guard let start = column(year: earliest.year, month: areMonths ? earliest.month : 1),
      let end, start < end
    else { return nil }
    return start...end
  }

  private func column(year: Int, month: Int) -> Int? {
    years.firstIndex(of: year).map { areMonths ? $0 * 12 + month - 1 : $0 }
  }
}
