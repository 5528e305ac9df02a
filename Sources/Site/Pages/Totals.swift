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

extension Totals {
  /// Adds up ranges: minimums and maximums apart, since each incident's truth may lie at either
  /// end. Withdrawn incidents are left out.
  init(_ incidents: some Sequence<Handle<Incident>>, in casebook: Casebook) {
    for handle in incidents {
      let counts = casebook.incidents[handle.number].counts
      guard !counts.isWithdrawn else { continue }
      self.incidents += 1
      if let killed = counts.killed {
        self.killed = self.killed.map { $0 + killed } ?? killed
      } else {
        withoutKilled += 1
      }
      if let injured = counts.injured {
        self.injured = self.injured.map { $0 + injured } ?? injured
      }
    }
  }
}

extension PageContext {
  func totals(of incidents: some Sequence<Handle<Incident>>) -> Totals {
    Totals(incidents, in: casebook)
  }
}
