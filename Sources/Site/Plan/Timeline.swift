import Casebook
import Notes

/// The incidents by year and month, each once, under the earliest month that it can be of.
struct Timeline: Sendable {
  /// Incidents that are listed together.
  enum Period: Hashable, Sendable {
    case month(year: Int, month: Int)
    /// The year is known, the month is not.
    case year(Int)
    case undated
  }

  struct Entry: Sendable {
    let period: Period
    var incidents: [Handle<Incident>]
  }

  /// In order of time: a year's months, then what is of that year without a month; undated last.
  let entries: [Entry]

  init(_ casebook: Casebook) {
    var places: [Period: Int] = [:]
    var entries: [Entry] = []
    var place = 0
    for incident in casebook.timeOrder.incidents {
      let period = Self.period(of: casebook[incident].date)
      // Most stand in the period of the one before.
      if !entries.indices.contains(place) || entries[place].period != period {
        place = places[period] ?? entries.count
      }
      if place == entries.count {
        places[period] = place
        entries.append(Entry(period: period, incidents: []))
      }
      entries[place].incidents.append(incident)
    }
    self.entries = entries.sorted { $0.period.order < $1.period.order }
  }

  var years: [Int] {
    var years: [Int] = []
    for case .some(let year) in entries.map(\.period.year) where years.last != year {
      years.append(year)
    }
    return years
  }

  func entries(of year: Int) -> [Entry] {
    entries.filter { $0.period.year == year }
  }

  static func period(of date: EDTFDate) -> Period {
    let start: EDTFDate.Point
    switch date.form {
    case .point(let point), .interval(.point(let point), _): start = point
    default: return .undated
    }
    switch start.precision {
    case .day, .month:
      return .month(year: start.earliest.year, month: start.earliest.month)
    case .year, .season: return .year(start.earliest.year)
    case .decade, .century: return .undated
    }
  }
}

extension Timeline.Period {
  /// From 1; nil where it is not known.
  var month: Int? {
    if case .month(_, let month) = self { month } else { nil }
  }

  var year: Int? {
    switch self {
    case .month(let year, _), .year(let year): year
    case .undated: nil
    }
  }

  var order: (Int, Int) {
    switch self {
    case .month(let year, let month): (year, month)
    case .year(let year): (year, 13)
    case .undated: (.max, 0)
    }
  }

  /// The page's path without its ending: `timeline/2015-10`.
  var stem: String {
    switch self {
    case .month(let year, let month):
      "timeline/\(yearText(year))-\(month < 10 ? "0" : "")\(month)"
    case .year(let year): "timeline/\(yearText(year))-undated"
    case .undated: "timeline/undated"
    }
  }
}

/// A year as it stands in paths: at least four digits.
func yearText(_ year: Int) -> String {
  let digits = String(year.magnitude)
  let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  return year < 0 ? "-" + padded : padded
}
