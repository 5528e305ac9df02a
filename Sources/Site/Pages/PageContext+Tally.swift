import Casebook
import Diagnostics
import Mustache
import Notes

extension PageContext {
  /// Names beyond these would make the head of a page as long as its table.
  private static let mostSpeakers = 3

  /// The claims that an incident's page shows, counted by kind.
  ///
  /// - Parameters:
  ///   - table: those of the table of who says what.
  ///   - rated: claims about the incident that have a page; one that is not in the table is shown
  ///     if it answers something or something answers it.
  func tally(table: [Handle<Claim>], rated: [Handle<Claim>]) -> [ClaimTallyView] {
    let rows = Set(table)
    let answers = rated.filter { claim in
      !rows.contains(claim)
        && (casebook.answered(by: claim) != nil || !casebook.replies(to: claim).isEmpty)
    }
    let shown = (table + answers).filter {
      casebook.claims[$0.number].header?.status != .withdrawn
    }
    return Dictionary(grouping: shown) { casebook.claims[$0.number].kind }
      .sorted { Self.order(of: $0.key) < Self.order(of: $1.key) }
      .map { kind, claims in
        ClaimTallyView(
          kind: kind.rawValue, text: words.plural("count-\(kind.rawValue)", claims.count),
          speakers: kind == .denial || kind == .admission ? speakers(of: claims) : nil,
          isInTable: claims.contains { rows.contains($0) })
      }
  }

  /// The names of those who made some claims, each once; nil where nobody is named.
  private func speakers(of claims: [Handle<Claim>]) -> String? {
    var names: [String] = []
    for claim in claims {
      guard let name = casebook.claims[claim.number].speaker.map({ party($0).subject.name }),
        !names.contains(name)
      else { continue }
      names.append(name)
    }
    guard !names.isEmpty else { return nil }
    let listed = names.prefix(Self.mostSpeakers).joined(separator: words("comma"))
    return names.count > Self.mostSpeakers ? listed + " …" : listed
  }

  /// What is told, what answers it, and last, where it is seen, what the other side admits or denies.
  private static func order(of kind: ClaimRecord.Kind) -> Int {
    switch kind {
    case .report: 0
    case .allegation: 1
    case .response: 2
    case .rebuttal: 3
    case .admission: 4
    case .denial: 5
    }
  }
}
