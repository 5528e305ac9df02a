import Casebook
import Notes

/// What some incidents add up to.
struct Totals: Sendable {
  var incidents = 0
  var killed: CountRange?
  var injured: CountRange?
  /// The incidents that nobody counts the killed of: they are in no total.
  var withoutKilled = 0
}

extension PageContext {
  /// Adds up ranges: minimums and maximums apart, since each incident's truth may lie at either
  /// end. Withdrawn incidents are left out.
  func totals(of incidents: some Sequence<Handle<Incident>>) -> Totals {
    var totals = Totals()
    for handle in incidents {
      let incident = casebook.incidents[handle.number]
      guard !incident.isWithdrawn else { continue }
      totals.incidents += 1
      if let killed = incident.publishedKilled {
        totals.killed = totals.killed.map { $0 + killed } ?? killed
      } else {
        totals.withoutKilled += 1
      }
      if let injured = incident.publishedInjured {
        totals.injured = totals.injured.map { $0 + injured } ?? injured
      }
    }
    return totals
  }
}
