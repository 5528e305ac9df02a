import Diagnostics
import Notes

extension Casebook {
  /// Allegations against oneself: who says that it did it admits it.
  func checkAccusations(log: inout DiagnosticLog) {
    for claim in claims where claim.kind == .allegation {
      guard let speaker = claim.speaker, claim.attributesTo == [speaker], let by = claim.record.by
      else { continue }
      log.report(CheckProblem.accusesItself(by.value.text), at: claim.record.kindRange ?? by.range)
    }
  }
}
