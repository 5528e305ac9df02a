import Diagnostics
import Notes

extension Casebook {
  /// Counts that programs write where there is none, or that no single incident has, and more victims
  /// than anybody counts.
  func checkCounts(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for claim in claims {
      Self.report(claim.record.killed, log: &log)
      Self.report(claim.record.injured, log: &log)
    }
    for incident in incidents {
      guard let note = notes.incident(incident.header) else { continue }
      Self.report(note.killed, log: &log)
      Self.report(note.injured, log: &log)
      reportVictims(of: note, incident, log: &log)
      Self.compare(note.killed, incident.killed, log: &log)
      Self.compare(note.injured, incident.injured, log: &log)
    }
  }

  private static func report(_ casualties: Located<Casualties>?, log: inout DiagnosticLog) {
    guard let casualties else { return }
    let counts = [casualties.value.total] + casualties.value.groups.map(\.count)
    for number in counts.flatMap(\.numbers) {
      guard number.isFiller || number > mostInOneIncident else { continue }
      return log.report(
        CheckProblem.unlikelyCount(number, isFiller: number.isFiller), at: casualties.range)
    }
  }

  /// More than any single attack has killed.
  private static let mostInOneIncident = 1_000_000

  /// The editors weigh what others count, and hardly come to a number that nobody is near.
  private static func compare(
    _ editors: Located<Casualties>?, _ claims: CountRange?, log: inout DiagnosticLog
  ) {
    guard let editors, let claims, let low = editors.value.total.minimum,
      let high = editors.value.total.maximum, !editors.value.total.isApproximate,
      !claims.isApproximate
    else { return }
    let isBelow = high < claims.minimum && !editors.value.total.isOpen
    let isAbove = low > claims.maximum && !claims.isOpen
    guard isBelow || isAbove else { return }
    log.report(
      CheckProblem.editorsOutsideClaims(low: claims.minimum, high: claims.maximum),
      at: editors.range)
  }

  private func reportVictims(
    of note: IncidentNote, _ incident: Incident, log: inout DiagnosticLog
  ) {
    let counted = [incident.publishedKilled, incident.publishedInjured].compactMap(\.self)
    guard !counted.isEmpty, !counted.contains(where: { $0.isOpen || $0.isApproximate }) else {
      return
    }
    let most = counted.reduce(0) { $0 + min($1.maximum, Self.mostInOneIncident) }
    guard note.victims.count > most else { return }
    log.report(
      CheckProblem.victimsAboveCount(note.victims.count, most: most), at: note.victims[most].range)
  }
}

extension Count {
  /// The numbers that were written.
  fileprivate var numbers: [Int] {
    switch self {
    case .unknown, .fewerThan: []
    case .exactly(let number), .atLeast(let number), .moreThan(let number), .about(let number):
      [number]
    case .between(let low, let high): [low, high]
    }
  }
}

extension Int {
  /// 999, 9999 and so on.
  fileprivate var isFiller: Bool {
    guard self >= 999 else { return false }
    var rest = self
    while rest > 0 {
      guard rest % 10 == 9 else { return false }
      rest /= 10
    }
    return true
  }
}
