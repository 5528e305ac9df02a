import Diagnostics
import Notes

extension Casebook {
  /// Incidents that may be one: near each other in time and place, of one title, or of one code.
  func checkDuplicates(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    reportNeighbours(neighbours(notes), notes, log: &log)
    reportTitles(log: &log)
    reportCodes(notes, log: &log)
  }

  /// For every incident an earlier one within a day and a kilometre, if there is one.
  private func neighbours(_ notes: WrittenNotes) -> [Int?] {
    var grid = SpaceGrid()
    return incidents.indices.map { number in
      guard let spot = spot(of: number, notes) else { return nil }
      let other = grid.nearby(spot) { !backlinks.related[number].contains(Handle($0)) }
      grid.add(spot, number)
      return other
    }
  }

  /// The time and place of an incident; nil when either is known too coarsely to compare.
  private func spot(of number: Int, _ notes: WrittenNotes) -> SpaceGrid.Spot? {
    guard let first = incidents[number].date.earliest?.number,
      let last = incidents[number].date.latest?.number,
      last - first <= 31, let published = incidents[number].position
    else { return nil }
    let written = notes.coordinates(of: incidents[number].header)
    guard
      let coordinates = written?.value
        ?? (published.accuracy <= .city ? published.coordinates : nil)
    else { return nil }
    return SpaceGrid.Spot(days: first...max(first, last), coordinates: coordinates)
  }

  /// A few of one place are reported one by one; of many the first alone, with their number.
  private func reportNeighbours(
    _ neighbours: [Int?], _ notes: WrittenNotes, log: inout DiagnosticLog
  ) {
    var firsts = Array(incidents.indices)
    var sizes = Array(repeating: 0, count: incidents.count)
    for (number, other) in neighbours.enumerated() {
      guard let other else { continue }
      firsts[number] = firsts[other]
      sizes[firsts[number]] += 1
    }
    for (number, other) in neighbours.enumerated() {
      guard sizes[firsts[number]] > 0 else { continue }
      let place =
        notes.incident(incidents[number].header)?.date.range
        ?? incidents[number].header.title.range
      if sizes[number] > SpaceGrid.mostReported {
        log.report(CheckProblem.manyAtOnce(count: sizes[number]), at: place)
      }
      guard let other, sizes[firsts[number]] <= SpaceGrid.mostReported else { continue }
      let header = incidents[other].header
      log.report(
        CheckProblem.sameTime(as: header.id), at: place,
        notes: [Diagnostic.Note("the other incident", at: .range(header.title.range))])
    }
  }

  private func reportTitles(log: inout DiagnosticLog) {
    var known: [FoldedName: Int] = [:]
    for number in incidents.indices {
      let title = FoldedName(incidents[number].header.title.value.text(in: settings.language))
      guard let other = known[title] else {
        known[title] = number
        continue
      }
      guard !backlinks.related[number].contains(Handle(other)) else { continue }
      let header = incidents[other].header
      log.report(
        CheckProblem.sameTitle(as: header.id), at: incidents[number].header.title.range,
        notes: [Diagnostic.Note("the other incident", at: .range(header.title.range))])
    }
  }

  private func reportCodes(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    var known: [FoldedName: Int] = [:]
    for number in incidents.indices where !incidents[number].codes.isEmpty {
      for code in notes.incident(incidents[number].header)?.codes ?? [] {
        let name = FoldedName(code.value)
        guard let other = known[name] else {
          known[name] = number
          continue
        }
        guard other != number, !backlinks.related[number].contains(Handle(other)) else { continue }
        let header = incidents[other].header
        log.report(
          CheckProblem.sameCode(code.value, as: header.id), at: code.range,
          notes: [Diagnostic.Note("the other incident", at: .range(header.title.range))])
      }
    }
  }
}
