import Casebook
import Notes

/// The conversations that are too long for the pages of claims and incidents: all their answers
/// stand on pages of their own, behind the page of the claim that they began with.
struct Conversations: Sendable {
  /// How many answers a thread shows where it is one thing among others.
  static let shownAnswers = 100
  /// How deep a thread shows them.
  static let shownDepth = 60

  /// Answers by the page behind which they stand: of a claim, or of the incident that the claims
  /// which they began with stand in.
  private(set) var answers: [NoteReference: [Handle<Claim>]] = [:]
  /// For the first claim of each: how many answers it has, and how many stand before them in the
  /// same list.
  private var ranges: [Handle<Claim>: Range<Int>] = [:]

  init(_ casebook: Casebook) {
    for root in casebook.claimsInOrder
    where casebook.answered(by: root) == nil && !casebook.replies(to: root).isEmpty {
      let answers = Self.answers(to: root, in: casebook)
      guard answers.areMany else { continue }
      let page = Self.page(of: root, in: casebook)
      let start = self.answers[page]?.count ?? 0
      self.answers[page, default: []] += answers.claims
      ranges[root] = start..<start + answers.claims.count
    }
  }

  /// The answers to a claim, and to those, each right after what it answers.
  private static func answers(
    to root: Handle<Claim>, in casebook: Casebook
  ) -> (claims: [Handle<Claim>], areMany: Bool) {
    var claims: [Handle<Claim>] = []
    var deepest = 0
    var waiting = casebook.replies(to: root).reversed().map { (claim: $0, depth: 1) }
    while let next = waiting.popLast() {
      claims.append(next.claim)
      deepest = max(deepest, next.depth)
      waiting += casebook.replies(to: next.claim).reversed().map { ($0, next.depth + 1) }
    }
    return (claims, claims.count > shownAnswers || deepest > shownDepth)
  }

  private static func page(of claim: Handle<Claim>, in casebook: Casebook) -> NoteReference {
    switch casebook[claim].origin {
    case .note: .claim(claim)
    case .inline(let incident, _): .incident(incident)
    }
  }

  /// Where the answers to the first claim of a long conversation stand; nil for any other claim.
  func place(of root: Handle<Claim>, in casebook: Casebook) -> Place? {
    ranges[root].map { range in
      Place(
        page: Self.page(of: root, in: casebook), count: range.count,
        part: range.lowerBound / Self.shownAnswers)
    }
  }

  struct Place {
    let page: NoteReference
    let count: Int
    /// The page of the list that the first of them stands on, from 0.
    let part: Int
  }

  /// How the answers behind a page are cut into pages.
  func parts(behind page: NoteReference) -> Parts {
    Parts(of: answers[page]?.count ?? 0, size: Self.shownAnswers)
  }

  /// How many pages there are behind which page.
  var lengths: [NoteReference: Int] {
    answers.mapValues { Parts(of: $0.count, size: Self.shownAnswers).number }
  }
}
