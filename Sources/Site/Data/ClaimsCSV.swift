import Casebook
import Diagnostics
import Notes

/// `data/claims.csv`: a row for each claim, inline or a note.
struct ClaimsCSV {
  let context: PageContext

  /// A claim, and which of the casebook's it is.
  struct Row {
    let handle: Handle<Claim>
    let claim: Claim
  }

  func bytes() -> [UInt8] {
    let rows = context.casebook.claimsInOrder.lazy
      .map { Row(handle: $0, claim: context.casebook[$0]) }
    return Column.table(rows.filter { isShown($0.claim) }, columns)
  }

  private func isShown(_ claim: Claim) -> Bool {
    switch claim.origin {
    case .note(let header): header.status != .withdrawn
    case .inline(let incident, _): !context.casebook.incidents[incident.number].isWithdrawn
    }
  }

  var columns: [Column<Row>] { statement + counts + evidence }

  private var statement: [Column<Row>] {
    [
      context.column("url", .address) { context.address(of: $0.handle) },
      context.column(list: "incidents", .text, "claim-incidents") { row in
        row.claim.incidents.map { context.casebook.incidents[$0.number].header.id }
      },
      context.column("id") { $0.claim.header?.id ?? $0.claim.record.id?.value },
      context.column("by") { row in row.claim.speaker.map { context.identifier(of: $0) } },
      context.column(
        "kind", .choice(ClaimRecord.Kind.allCases.map(\.rawValue)), "claim-kind"
      ) { $0.claim.kind.rawValue },
      context.column("date", .date, "claim-date") { $0.claim.record.date?.value.text },
      context.column("replies_to", .text, "replies-to") {
        context.answeredIdentifier($0.claim)
      },
      context.column("reply_assumed", .flag, "reply-assumed") { row in
        row.claim.record.repliesTo.map { _ in row.claim.record.isReplyAssumed ? "yes" : "no" }
      },
      context.column("quote") { context.text($0.claim.record.ownWords) },
      context.column("says") { context.text($0.claim.record.says?.value) },
      context.column("reported") { context.text($0.claim.record.reportedWords) },
      context.column(list: "reported_in", .text, "reported-in") { row in
        row.claim.reportedIn.map { context.identifier(of: $0) }
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

  private var evidence: [Column<Row>] {
    [
      context.column(list: "attributes_to", .text, "attributes-to") { row in
        row.claim.attributesTo.map { context.identifier(of: $0) }
      },
      context.column(list: "sources") { row in
        row.claim.sources.map { context.identifier(of: $0) }
      },
      context.column("locator") { $0.claim.record.locator },
      context.column("rating", .choice(context.settings.ratings.steps.map(\.id))) { row in
        row.claim.rating.map { context.settings.ratings.steps[$0].id }
      },
    ]
  }
}
