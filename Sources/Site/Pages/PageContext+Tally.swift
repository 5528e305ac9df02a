import Casebook
import Diagnostics
import Mustache
import Notes

extension PageContext {
  /// What is told, what answers it, and last, where it is seen, what the other side admits or denies.
  private static let kinds: [ClaimRecord.Kind] = [
    .report, .allegation, .response, .rebuttal, .admission, .denial,
  ]
  /// Names beyond these would make the head of a page as long as its table.
  private static let mostSpeakers = 3

  /// The claims that an incident's page shows, counted by kind.
  ///
  /// - Parameters:
  ///   - table: those of the table of who says what.
  ///   - rated: claims about the incident that have a page; one that is not in the table is shown
  ///     if it answers something or something answers it.
  func tally(table: [Handle<Claim>], rated: [Handle<Claim>]) -> [ClaimTallyView] {
    let answers = rated.filter { claim in
      !table.contains(claim)
        && (casebook.answered(by: claim) != nil || !casebook.replies(to: claim).isEmpty)
    }
    return Self.kinds.compactMap { kind in
      let rows = table.filter { isShown($0, kind) }
      let claims = rows + answers.filter { isShown($0, kind) }
      guard !claims.isEmpty else { return nil }
      return ClaimTallyView(
        kind: kind.rawValue, text: words.plural("count-\(kind.rawValue)", claims.count),
        speakers: kind == .denial || kind == .admission ? speakers(of: claims) : nil,
        isInTable: !rows.isEmpty)
    }
  }

  private func isShown(_ handle: Handle<Claim>, _ kind: ClaimRecord.Kind) -> Bool {
    let claim = casebook.claims[handle.number]
    return claim.kind == kind
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
}
