import Casebook
import Notes

/// Where in a list of incidents each period begins, so that the bars of the list's strip lead to
/// its own rows.
struct PeriodAnchors: Sendable {
  private let starts: [Int: String]
  private let rowsOfPeriods: [Timeline.Period: Int]
  private let rowsOfYears: [Int: Int]

  /// - Parameter incidents: the whole list, in order of time.
  init(_ incidents: [Handle<Incident>], in casebook: Casebook) {
    var starts: [Int: String] = [:]
    var rowsOfPeriods: [Timeline.Period: Int] = [:]
    var rowsOfYears: [Int: Int] = [:]
    for (row, incident) in incidents.enumerated() {
      let period = Timeline.period(of: casebook.incidents[incident.number].date)
      guard rowsOfPeriods[period] == nil else { continue }
      rowsOfPeriods[period] = row
      // No heading's slug has a point in it.
      starts[row] = "period." + period.stem.dropFirst("timeline/".count)
      if let year = period.year, rowsOfYears[year] == nil { rowsOfYears[year] = row }
    }
    self.starts = starts
    self.rowsOfPeriods = rowsOfPeriods
    self.rowsOfYears = rowsOfYears
  }

  /// The anchor of a row, if a period begins there.
  func anchor(of row: Int) -> String? { starts[row] }

  /// The row at which a period begins.
  ///
  /// - Parameter areMonths: whether a year stands for what has no month, or for all of it.
  func row(of period: Timeline.Period, areMonths: Bool) -> Int? {
    if case .year(let year) = period, !areMonths { return rowsOfYears[year] }
    return rowsOfPeriods[period]
  }
}
