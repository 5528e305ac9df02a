import Diagnostics
import Notes

extension Casebook {
  /// Years that are hardly meant: of centuries before anything that is reported on, before there was
  /// a web to publish on, and of a single incident far from all others.
  func checkUnlikelyDates(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for incident in incidents {
      Self.report(notes.incident(incident.header)?.date, before: .reports, log: &log)
    }
    for claim in claims {
      Self.report(claim.record.date, before: .reports, log: &log)
      Self.report(claim.reviewed, before: .web, log: &log)
    }
    for source in sources { Self.report(source.record.date, before: .reports, log: &log) }
    for header in headers where header.published != nil || !header.updates.isEmpty {
      Self.report(header.published, before: .web, log: &log)
      for update in header.updates {
        Self.report(update.date, before: .web, log: &log)
        guard update.date.value.latest == nil else { continue }
        log.report(CheckProblem.undatedUpdate, at: update.date.range)
      }
    }
    reportLonely(notes, log: &log)
  }

  private enum Beginning: Int {
    /// Of war correspondents and photographs.
    case reports = 1800
    case web = 1990
  }

  private static func report(
    _ date: Located<EDTFDate>?, before beginning: Beginning, log: inout DiagnosticLog
  ) {
    guard let date, let year = (date.value.earliest ?? date.value.latest)?.year,
      year < beginning.rawValue,
      date.value.knownPoints.contains(where: { $0.latest.year < beginning.rawValue }),
      date.value.filler == nil
    else { return }
    log.report(
      CheckProblem.unlikelyDate(date.value.text, before: beginning.rawValue), at: date.range)
  }

  /// Incidents that no other is near in time: if they are few, they belong to another century by a
  /// wrong digit.
  private func reportLonely(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    let fewestToCompare = 10
    let farAway = 50 * 366
    var dated: [(day: Int, number: Int)] = []
    for number in incidents.indices {
      let date = incidents[number].date
      guard let day = date.earliest, day.year >= Beginning.reports.rawValue else { continue }
      dated.append((day.number, number))
    }
    guard dated.count >= fewestToCompare else { return }
    dated.sort { ($0.day, $0.number) < ($1.day, $1.number) }
    let lonely = dated.indices.filter { place in
      let isFarFromEarlier = place == 0 || dated[place].day - dated[place - 1].day > farAway
      let isFarFromLater =
        place == dated.count - 1 || dated[place + 1].day - dated[place].day > farAway
      return isFarFromEarlier && isFarFromLater
    }
    guard lonely.count * fewestToCompare <= dated.count else { return }
    for place in lonely {
      let incident = incidents[dated[place].number]
      guard incident.date.filler == nil else { continue }
      log.report(
        CheckProblem.lonelyDate(incident.date.text),
        at: notes.incident(incident.header)?.date.range ?? incident.header.title.range)
    }
  }
}
