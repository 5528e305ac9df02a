import Casebook
import Diagnostics
import Mustache
import Notes

extension PageContext {
  /// A claim as a row or an utterance.
  ///
  /// - Parameters:
  ///   - marks: the numbers of the page's reference list.
  ///   - anchor: the fragment that links to it, if this is the place to link to.
  func claim(
    _ handle: Handle<Claim>, marks: ReferenceMarks, anchor: String? = nil
  ) -> Viewed<ClaimView> {
    view(handle, marks, anchor, showsIncident: false)
  }

  /// A claim on pages of something else, with the incident that it is about.
  func claimElsewhere(_ handle: Handle<Claim>) -> Viewed<ClaimView> {
    shared.claims(handle) { view(handle, .none, nil, showsIncident: true) }
  }

  private func view(
    _ handle: Handle<Claim>, _ marks: ReferenceMarks, _ anchor: String?, showsIncident: Bool
  ) -> Viewed<ClaimView> {
    let claim = casebook.claims[handle.number]
    let record = claim.record
    let view = ClaimView(
      anchor: anchor, speaker: claim.speaker.map { party($0) }, kind: claim.kind.rawValue,
      kindLabel: words("claim-\(claim.kind.rawValue)"), date: record.date.map { date($0.value) },
      language: record.language,
      quote: record.quote.map { name($0.value, language: record.language) },
      says: record.says.map { name($0.value, language: nil) },
      reportedIn: marks.marks(of: claim.reportedIn, self),
      killed: record.killed.map { count($0.value) },
      injured: record.injured.map { count($0.value) },
      attributesTo: claim.attributesTo.map { party($0) },
      terms: terms(claim.terms),
      sources: marks.marks(of: claim.sources, self), locator: record.locator,
      repliesTo: casebook.answered(by: handle).map { answered($0) }
        ?? claim.answeredNotice.flatMap { withdrawnClaim($0) },
      isReplyAssumed: record.isReplyAssumed,
      page: claim.header.map { link($0) },
      rating: sharedRating(claim.rating),
      incident: showsIncident ? claim.incidents.first.map { sharedLink($0) } : nil)
    return Viewed(view, ClaimView.schema)
  }

  /// Where a claim is shown: its own page, or its place on its incident's.
  func place(of handle: Handle<Claim>) -> (page: PagePath, fragment: String?)? {
    let claim = casebook.claims[handle.number]
    switch claim.origin {
    case .note(let header):
      return (PagePath(.claim, id: header.id), nil)
    case .inline(let incident, let number):
      let header = casebook.incidents[incident.number].header
      return (PagePath(.incident, id: header.id), Self.anchor(of: claim, number: number))
    }
  }

  /// The fragment of an inline claim on its incident's page.
  static func anchor(of claim: Claim, number: Int) -> String {
    "claim.\(claim.record.id?.value ?? String(number + 1))"
  }

  /// "Amnesty International, report", linked.
  private func answered(_ handle: Handle<Claim>) -> LinkView {
    let claim = casebook.claims[handle.number]
    let speaker = claim.speaker.map { party($0).subject.name } ?? words("unknown")
    let title = words(
      "claim-by", ["kind": words("claim-\(claim.kind.rawValue)"), "speaker": speaker])
    guard let place = place(of: handle) else { return LinkView(title: title, url: url(path)) }
    let url =
      place.page == path
      ? URLText("#" + PagePath(place.fragment ?? "").encoded)
      : url(place.page, fragment: place.fragment)
    return LinkView(title: title, url: url)
  }

  /// What is left of an answered claim: the notice of the note that it stood in.
  private func withdrawnClaim(_ note: NoteReference) -> LinkView? {
    link(note).map { LinkView(title: words("withdrawn-claim"), url: $0.url) }
  }

  /// What a claim says it answers, in the words of its note; of a withdrawn claim only the note.
  func answeredIdentifier(_ claim: Claim) -> String? {
    guard let note = claim.answeredNotice else { return claim.record.repliesTo?.value }
    return casebook.header(of: note)?.id
  }

  /// The conversations among some claims: each begins with a claim that answers none of them.
  ///
  /// - Parameter view: how to show a claim.
  func threads(
    _ claims: [Handle<Claim>], _ view: (Handle<Claim>) -> Viewed<ClaimView>
  ) -> [ThreadView] {
    let shown = Set(claims)
    return claims.filter { handle in
      let answered = casebook.answered(by: handle)
      let startsHere = answered.map { !shown.contains($0) } ?? true
      return startsHere && (answered != nil || !casebook.replies(to: handle).isEmpty)
    }.map { thread($0, depth: 0, view) }
  }

  /// Threads are shown as deep as people argue; a chain of hundreds of replies is a mistake that
  /// shall not exhaust the stack, and its end stands in the table all the same.
  private func thread(
    _ handle: Handle<Claim>, depth: Int, _ view: (Handle<Claim>) -> Viewed<ClaimView>
  ) -> ThreadView {
    let replies = depth < 60 ? casebook.replies(to: handle) : []
    return ThreadView(
      claim: view(handle), replies: replies.map { thread($0, depth: depth + 1, view) })
  }
}
