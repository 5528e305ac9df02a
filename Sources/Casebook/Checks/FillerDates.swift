import Diagnostics
import Notes

extension Casebook {
  /// Dates that programs write where there is none: the zero of their calendars.
  func checkFillerDates(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for incident in incidents where Self.fillers.contains(incident.date.text) {
      Self.report(notes.incident(incident.header)?.date, log: &log)
    }
    for claim in claims { Self.report(claim.record.date, log: &log) }
    for source in sources { Self.report(source.record.date, log: &log) }
  }

  /// Of Unix, of spreadsheets, of databases, and the last day that some can hold.
  private static let fillers: Set<String> = [
    "1970-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01",
    "0000-01-01", "0001-01-01", "1601-01-01", "1753-01-01", "9999-12-31",
  ]

  private static func report(_ date: Located<EDTFDate>?, log: inout DiagnosticLog) {
    guard let date, fillers.contains(date.value.text) else { return }
    log.report(CheckProblem.fillerDate(date.value.text), at: date.range)
  }
}
