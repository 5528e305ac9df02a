import Diagnostics
import Notes

extension Casebook {
  /// Dates that programs write where there is none: the zero of their calendars.
  func checkFillerDates(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for incident in incidents where incident.date.filler != nil {
      Self.report(notes.incident(incident.header)?.date, log: &log)
    }
    for header in headers where header.published != nil || !header.updates.isEmpty {
      Self.report(header.published, log: &log)
      for update in header.updates { Self.report(update.date, log: &log) }
    }
    for claim in claims {
      Self.report(claim.record.date, log: &log)
      Self.report(claim.reviewed, log: &log)
    }
    for source in sources {
      Self.report(source.record.date, log: &log)
      guard let captured = source.record.captured else { continue }
      let day = captured.value.day.text
      if EDTFDate.fillers.contains(day) {
        log.report(CheckProblem.fillerDate(day), at: captured.range)
      }
    }
  }

  private static func report(_ date: Located<EDTFDate>?, log: inout DiagnosticLog) {
    guard let date, let day = date.value.filler else { return }
    log.report(CheckProblem.fillerDate(day), at: date.range)
  }
}

extension EDTFDate {
  /// Of Unix, east and west of Greenwich, of spreadsheets, of databases, and the last day that some
  /// can hold.
  fileprivate static let fillers: Set<String> = [
    "1970-01-01", "1969-12-31", "1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01",
    "0000-01-01", "0001-01-01", "1601-01-01", "1753-01-01", "9999-12-31",
  ]

  /// The day that stands for none, by itself or as an end of an interval, marked or not.
  var filler: String? {
    knownPoints.lazy.filter { $0.precision == .day && $0.earliest == $0.latest }
      .map(\.earliest.text).first { Self.fillers.contains($0) }
  }
}
