import Diagnostics
import Notes

extension Casebook {
  /// Ranges of time that end before they start. One may pass midnight; one that would have to go on
  /// for longer than half a day is the wrong way round.
  func checkTimes(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for incident in incidents {
      guard case .between(let start, let end) = incident.time,
        let time = notes.incident(incident.header)?.time
      else { continue }
      let minutesOfDay = 24 * 60
      let length = (end.minutes - start.minutes + minutesOfDay) % minutesOfDay
      guard end.minutes <= start.minutes, length == 0 || length > minutesOfDay / 2 else { continue }
      log.report(
        CheckProblem.timeRange(start.text, end.text, hours: length == 0 ? 24 : length / 60),
        at: time.range)
    }
  }
}
