import Casebook
import Diagnostics
import Notes

/// The fields of claims that several exports share.
struct ClaimFields {
  let context: PageContext
  /// Between the words of a name: a hyphen in JSON, an underscore in tables.
  let separator: String

  var statement: [Column<Claim>] {
    [
      context.column("id") { $0.header?.id ?? $0.record.id?.value },
      context.column("by") { claim in claim.speaker.map { context.identifier(of: $0) } },
      context.column("kind", .choice(ClaimRecord.Kind.allCases.map(\.rawValue)), "claim-kind") {
        $0.kind.rawValue
      }.required,
      context.column("date", .date, "claim-date") { $0.record.date?.value.text },
      context.column(name("replies-to"), .text, "replies-to") { context.answeredIdentifier($0) },
      context.column(flag: name("reply-assumed"), "reply-assumed") { claim in
        claim.record.repliesTo.map { _ in claim.record.isReplyAssumed }
      },
      context.column("quote") { context.text($0.record.ownWords) },
      context.column("says") { context.text($0.record.says?.value) },
      context.column("reported") { context.text($0.record.reportedWords) },
      context.column(list: name("reported-in"), .text, "reported-in") { claim in
        claim.reportedIn.isEmpty ? nil : claim.reportedIn.map { context.identifier(of: $0) }
      },
    ]
  }

  var evidence: [Column<Claim>] {
    [
      context.column(list: name("attributes-to"), .text, "attributes-to") { claim in
        claim.attributesTo.map { context.identifier(of: $0) }
      }.required,
      context.column(list: "sources") { claim in
        claim.sources.map { context.identifier(of: $0) }
      }.required,
      context.column("locator") { $0.record.locator },
    ]
  }

  private func name(_ words: String) -> String {
    words.replacing("-", with: separator)
  }
}
