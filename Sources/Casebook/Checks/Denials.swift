import Diagnostics
import Notes

extension Casebook {
  /// Denials that reply to nothing. A reply to a claim that does not exist is an error elsewhere.
  func checkDenials(log: inout DiagnosticLog) {
    for number in claims.indices
    where claims[number].record.kind == .denial && claims[number].record.repliesTo == nil {
      let record = claims[number].record
      log.report(CheckProblem.denialOfNothing, at: record.kindRange ?? record.range)
    }
  }
}
