import Casebook
import Diagnostics
import Notes

/// The fields of claims that several exports share.
struct ClaimFields {
  let context: PageContext

  /// - Parameter repliesTo: the name of the field for the claim that is answered.
  func statement(repliesTo: String) -> [Column<Claim>] {
    [
      context.column("id") { $0.header?.id ?? $0.record.id?.value },
      context.column("by") { claim in claim.speaker.map { context.identifier(of: $0) } },
      context.column("kind", .choice(ClaimRecord.Kind.allCases.map(\.rawValue)), "claim-kind") {
        $0.kind.rawValue
      }.required,
      context.column("date", .date, "claim-date") { $0.record.date?.value.text },
      context.column(repliesTo, .text, "replies-to") { $0.record.repliesTo?.value },
      context.column("quote") { context.text($0.record.quote?.value) },
      context.column("says") { context.text($0.record.says?.value) },
    ]
  }

  /// - Parameter attributesTo: the name of the field for those who are held responsible.
  func evidence(attributesTo: String) -> [Column<Claim>] {
    [
      context.column(list: attributesTo, .text, "attributes-to") { claim in
        claim.attributesTo.map { context.identifier(of: $0) }
      }.required,
      context.column(list: "sources") { claim in
        claim.sources.map { context.identifier(of: $0) }
      }.required,
      context.column("locator") { $0.record.locator },
    ]
  }
}
