import Diagnostics
import Notes

extension Casebook {
  /// Sources that are older than the incident that they are cited for.
  func checkSourceDates(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    // By number: a copy of every incident and source would cost more than the comparison.
    for number in incidents.indices {
      guard let start = incidents[number].date.earliestDay else { continue }
      for reference in incidents[number].references {
        let place = reference.source.number
        // An image of before the strike is what one of after it is compared with.
        guard let date = sources[place].record.date, let end = date.value.latestDay, end < start,
          sources[place].record.kind != .satellite
        else { continue }
        let incident = incidents[number]
        let source = sources[place]
        let title = source.title.text(in: settings.language)
        let problem = CheckProblem.sourceBeforeIncident(
          source: source.header?.id ?? title, dated: date.value.text, incident: incident.date.text)
        let citation = notes.incident(incident.header).map { note in
          CitationPlaces(note, notes.catalog).place(of: source)
        }
        log.report(
          problem, at: citation ?? date.range,
          notes: [Diagnostic.Note("the source's date", at: .range(date.range))])
      }
    }
  }
}
