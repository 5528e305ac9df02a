import Diagnostics
import Notes

extension Casebook {
  /// Ranges of time that end before they start. One may pass midnight; one that would have to go on
  /// for longer than half a day is the wrong way round.
  func checkTimes(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for incident in incidents where !incident.times.isEmpty {
      for time in notes.incident(incident.header)?.times ?? [] { Self.check(time, log: &log) }
    }
  }

  private static func check(_ time: Located<TimeOfDay>, log: inout DiagnosticLog) {
    guard case .between(let start, let end) = time.value else { return }
    let minutesOfDay = 24 * 60
    let length = (end.minutes - start.minutes + minutesOfDay) % minutesOfDay
    guard end.minutes <= start.minutes, length == 0 || length > minutesOfDay / 2 else { return }
    log.report(
      CheckProblem.timeRange(start.text, end.text, hours: length == 0 ? 24 : length / 60),
      at: time.range)
  }
}
