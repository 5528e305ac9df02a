import Casebook
import Diagnostics
import Notes

extension Export {
  /// A row for each claim, inline or a note.
  static let claimsCSV = table(
    "claims.csv", rows: { ClaimsCSV(context: $0).rows },
    columns: { ClaimsCSV(context: $0).columns })
}

private struct ClaimsCSV {
  let context: PageContext

  /// A claim, and which of the casebook's it is.
  struct Row {
    let handle: Handle<Claim>
    let claim: Claim
  }

  var rows: some Sequence<Row> & SendableMetatype {
    context.casebook.claimsInOrder.lazy
      .map { Row(handle: $0, claim: context.casebook[$0]) }
      .filter { isShown($0.claim) }
  }

  private func isShown(_ claim: Claim) -> Bool {
    switch claim.origin {
    case .note(let header): header.status != .withdrawn
    case .inline(let incident, _): !context.casebook.incidents[incident.number].isWithdrawn
    }
  }

  var columns: [Column<Row>] {
    let shared = ClaimFields(context: context, separator: "_")
    let statement = shared.statement.map { $0.of(\Row.claim) }
    let evidence = shared.evidence.map { $0.of(\Row.claim) }
    return place + statement + counts + evidence + [rating]
  }

  private var place: [Column<Row>] {
    [
      context.column("url", .address) { context.address(of: $0.handle) },
      context.column(list: "incidents", .text, "claim-incidents") { row in
        row.claim.incidents.map { context.casebook.incidents[$0.number].header.id }
      },
    ]
  }

  private var counts: [Column<Row>] {
    context.columns(range: "killed") { Self.range($0.claim.record.killed) }
      + context.columns(range: "injured") { Self.range($0.claim.record.injured) }
  }

  private static func range(_ count: Located<Casualties>?) -> CountRange? {
    count.flatMap { CountRange(spanning: [$0.value.total]) }
  }

  private var rating: Column<Row> {
    context.column("rating", .choice(context.settings.ratings.steps.map(\.id))) { row in
      row.claim.rating.map { context.settings.ratings.steps[$0].id }
    }
  }
}
