import Diagnostics
import Notes

extension Casebook {
  /// Denials that reply to nothing. A reply to a claim that does not exist is an error elsewhere.
  func checkDenials(log: inout DiagnosticLog) {
    for claim in claims where claim.kind == .denial && claim.record.repliesTo == nil {
      log.report(CheckProblem.denialOfNothing, at: claim.record.kindRange ?? claim.record.range)
    }
  }
}
