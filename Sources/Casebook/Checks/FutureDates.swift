import Diagnostics
import Notes

extension Casebook {
  /// Dates of what is told as past that have not come yet.
  ///
  /// - Parameter asOf: the moment that the site is built at.
  func checkFutureDates(_ notes: WrittenNotes, asOf: Instant, log: inout DiagnosticLog) {
    for number in incidents.indices {
      let header = incidents[number].header
      let today = Today(asOf, in: header)
      guard today.isBefore(incidents[number].date) else { continue }
      today.report(notes.incident(header)?.date, log: &log)
    }
    for header in notes.headers {
      guard let embargo = header.embargo, let place = header.embargoRange,
        embargo.day.year > asOf.day.year + Self.longestEmbargo
      else { continue }
      log.report(CheckProblem.farEmbargo(embargo.day.text), at: place)
    }
    for header in headers where header.published != nil || !header.updates.isEmpty {
      let today = Today(asOf, in: header)
      today.report(header.published, log: &log)
      for update in header.updates { today.report(update.date, log: &log) }
    }
    for claim in claims {
      let today = Today(asOf, in: header(of: claim))
      today.report(claim.record.date, log: &log)
      today.report(claim.reviewed, log: &log)
    }
    for source in sources {
      let today = Today(asOf, in: header(of: source))
      today.report(source.record.date, log: &log)
      guard let captured = source.record.captured, today.isBefore(captured.value.day) else {
        continue
      }
      log.report(
        CheckProblem.futureDate(captured.value.text, asOf: today.built.text), at: captured.range)
    }
  }

  /// In years: nobody waits that long, and a note that is never published is not missed.
  private static let longestEmbargo = 5
}

/// The day on which a note is published.
private struct Today {
  /// In UTC.
  let built: CalendarDay
  /// The latest day that it is then anywhere: clocks in Kiribati are 14 hours ahead.
  private let latest: CalendarDay

  /// A note that is shown before its embargo ends is read as it will be on the day that it ends.
  init(_ asOf: Instant, in header: NoteHeader) {
    let moment = max(asOf, header.embargo ?? asOf)
    built = moment.day
    latest = Instant(seconds: moment.seconds + 14 * 3600).day
  }

  func isBefore(_ day: CalendarDay) -> Bool { latest < day }

  /// Whether the date, or the end of an interval, cannot have come yet.
  func isBefore(_ date: EDTFDate) -> Bool {
    // The last day that databases know is told as such.
    guard date.filler == nil else { return false }
    return date.knownPoints.contains { point in
      point.earliest.number - point.leeway > latest.number
    }
  }

  func report(_ date: Located<EDTFDate>?, log: inout DiagnosticLog) {
    guard let date, isBefore(date.value) else { return }
    log.report(CheckProblem.futureDate(date.value.text, asOf: built.text), at: date.range)
  }
}

extension EDTFDate.Point {
  /// How many days a date that is marked as approximate or uncertain may be off: about as many as it
  /// is sharp, and a month at the least.
  fileprivate var leeway: Int {
    isApproximate || isUncertain ? max(31, latest.number - earliest.number + 1) : 0
  }
}
