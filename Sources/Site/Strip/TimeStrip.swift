import Casebook
import Notes

/// Incidents counted by month, or by year where they span too many months to draw a bar for each.
struct TimeStrip: Sendable {
  /// The incidents of a month, of a year, or of no known date.
  struct Row: Sendable {
    let period: Timeline.Period
    /// By step of the scale of grades; the last number counts incidents without a grade.
    var byGrade: [Int]
    /// In the same order, those whose date is approximate or uncertain.
    var approximateByGrade: [Int]

    var incidents: Int { byGrade.reduce(0, +) }
    var approximate: Int { approximateByGrade.reduce(0, +) }
  }

  /// In order of time, each with at least one incident; undated last.
  private(set) var rows: [Row] = []
  /// The columns of incidents that lasted longer than a column, or whose month is not known.
  private(set) var reaches: [ClosedRange<Int>] = []
  let columns: StripColumns

  /// Withdrawn incidents are left out.
  init(_ incidents: some Sequence<Handle<Incident>>, in casebook: Casebook) {
    let shown = incidents.map { casebook.incidents[$0.number] }.filter { !$0.isWithdrawn }
    columns = StripColumns(shown.map { Timeline.period(of: $0.date) })
    let grades = casebook.settings.grades.steps.count
    var places: [Timeline.Period: Int] = [:]
    for incident in shown {
      let period = columns.period(of: incident.date)
      let place = places[period] ?? rows.count
      if place == rows.count {
        places[period] = place
        let none = Array(repeating: 0, count: grades + 1)
        rows.append(Row(period: period, byGrade: none, approximateByGrade: none))
      }
      let grade = min(incident.grade ?? grades, grades)
      rows[place].byGrade[grade] += 1
      if incident.date.isApproximate { rows[place].approximateByGrade[grade] += 1 }
      if let reach = columns.reach(of: incident.date) { reaches.append(reach) }
    }
    rows.sort { $0.period.order < $1.period.order }
    reaches = Array(Set(reaches)).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }

  var incidents: Int { rows.reduce(0) { $0 + $1.incidents } }
}

extension EDTFDate {
  /// Whether the date or one end of it is marked as approximate or uncertain.
  fileprivate var isApproximate: Bool {
    let points: [Point] =
      switch form {
      case .unknown: []
      case .point(let point): [point]
      case .interval(let start, let end): [start, end].compactMap(\.point)
      }
    return points.contains { $0.isApproximate || $0.isUncertain }
  }
}

extension EDTFDate.Bound {
  fileprivate var point: EDTFDate.Point? {
    if case .point(let point) = self { point } else { nil }
  }
}
