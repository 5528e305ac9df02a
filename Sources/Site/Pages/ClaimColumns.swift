import Casebook
import Mustache
import Notes

/// Which columns the who-says-what table has: those in which somebody says something.
struct ClaimColumns {
  let killed: Bool
  let injured: Bool
  let attributesTo: Bool
  let date: Bool

  init(_ claims: [Claim]) {
    killed = claims.contains { $0.record.killed != nil }
    injured = claims.contains { $0.record.injured != nil }
    attributesTo = claims.contains { !$0.attributesTo.isEmpty }
    date = claims.contains { $0.record.date != nil }
  }

  static let schema = Schema<ClaimColumns>(
    "claim columns",
    [
      .flag("killed") { $0.killed },
      .flag("injured") { $0.injured },
      .flag("attributes-to") { $0.attributesTo },
      .flag("date") { $0.date },
    ])
}
