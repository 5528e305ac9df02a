import Casebook
import Diagnostics
import Notes

/// The claims of `headline-claims` in `site.yml`, in its order, without those that are withdrawn.
struct HeadlineClaims: Sendable {
  let claims: [Handle<Claim>]

  /// - Parameter log: takes references to claims that are not published.
  init(_ casebook: Casebook, log: inout DiagnosticLog) {
    var claims: [Handle<Claim>] = []
    for reference in casebook.settings.headlineClaims {
      if let claim = casebook.claimNote(reference.value) {
        if casebook[claim].header?.status != .withdrawn { claims.append(claim) }
      } else {
        let known = casebook.claimNotes.compactMap { $0.header?.id }
        log.report(
          PlanProblem.unknownHeadlineClaim(
            reference.value, nearest: suggestions(for: reference.value, among: known)),
          at: reference.range)
      }
    }
    self.claims = claims
  }
}
