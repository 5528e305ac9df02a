import Casebook
import Diagnostics
import Mustache
import Notes

/// The list of rated claims.
struct ClaimsPage: PageContent {
  let claims: [ClaimEntryView]
  let pager: PagerView?

  static let schema = Schema<ClaimsPage>(
    "claims",
    [
      .list("entries", ClaimEntryView.schema) { $0.claims },
      .view("pager", PagerView.schema) { $0.pager },
    ])
}

/// A rated claim in a list.
struct ClaimEntryView {
  let link: LinkView
  let summary: String?
  /// Nil for one that is withdrawn.
  let claim: Viewed<ClaimView>?
  /// "Draft", "withdrawn"; nil for what is published.
  let status: String?

  static let schema = Schema<ClaimEntryView>(
    "claim entry",
    [
      .view("link", LinkView.schema) { $0.link },
      .text("summary") { $0.summary },
      .view("claim", ClaimView.schema, shared: { $0.claim }),
      .text("status") { $0.status },
    ])
}

/// What stands on a rated claim's page.
struct ClaimPage: PageContent {
  let claim: Viewed<ClaimView>
  /// Where it appeared, and what else records it.
  let appearances: [SourceMarkView]
  let records: [SourceMarkView]
  let ratingReason: String?
  let reviewed: Viewed<DateView>?
  let body: HTML?
  let threads: [ThreadView]
  let incidents: [Viewed<IncidentSummaryView>]
  let references: [ReferenceView]
  let updates: [UpdateView]
  let noteFile: String
  let tags: [String]
  let extras: PlainValue

  static let schema = Schema<ClaimPage>(
    "claim",
    [
      .view("claim", ClaimView.schema, shared: { $0.claim }),
      .list("appearances", SourceMarkView.schema) { $0.appearances },
      .list("records", SourceMarkView.schema) { $0.records },
      .text("rating-reason") { $0.ratingReason },
      .view("reviewed", DateView.schema, shared: { $0.reviewed }),
      .html("body") { $0.body },
      .list("threads", ThreadView.schema) { $0.threads },
      .list("incidents", IncidentSummaryView.schema, shared: { $0.incidents }),
      .list("references", ReferenceView.schema) { $0.references },
      .list("updates", UpdateView.schema) { $0.updates },
      .text("note-file") { $0.noteFile }, .texts("tags") { $0.tags },
      .values("x") { $0.extras },
    ])
}

extension PageContext {
  func claimsPage(part: Int) -> Framed<ClaimsPage> {
    let notes = casebook.claimNotes.indices
    let parts = Parts(of: notes.count)
    let entries = notes[parts.rows(part)].compactMap { number -> ClaimEntryView? in
      guard let header = casebook.claims[number].header else { return nil }
      return ClaimEntryView(
        link: link(header), summary: summary(of: header),
        claim: header.status == .withdrawn ? nil : claim(Handle(number), marks: .none),
        status: status(of: header))
    }
    return framed(
      ClaimsPage(claims: entries, pager: pager(stem: "claims/index", part, parts)),
      PageFrame(kind: "claims", title: words("nav-claims")))
  }

  func claimPage(_ handle: Handle<Claim>) -> Framed<ClaimPage> {
    let claim = casebook.claims[handle.number]
    let marks = ReferenceMarks(claim.references)
    let appearances = casebook.appearances(of: handle)
    let records = claim.sources.filter { !appearances.contains($0) }
    let page = ClaimPage(
      claim: self.claim(handle, marks: marks),
      appearances: marks.marks(of: appearances, self), records: marks.marks(of: records, self),
      ratingReason: text(claim.ratingReason),
      reviewed: claim.reviewed.map { date($0.value) }, body: body(claim.body),
      threads: threads([root(of: handle)]) { self.claim($0, marks: marks) },
      incidents: summaries(claim.incidents),
      references: references(claim.references),
      updates: claim.header.map { updates($0) } ?? [],
      noteFile: claim.header?.relativePath ?? "", tags: claim.header?.tags.map(\.value) ?? [],
      extras: PlainValue(claim.header?.extras ?? []))
    guard let header = claim.header else {
      return framed(page, PageFrame(kind: "claim", title: ""))
    }
    var frame = frame(
      of: header, kind: "claim", breadcrumbs: [section("claims", "claims/index.html")])
    frame.jsonLD = claimReview(handle, header).map { [$0] } ?? []
    frame.metadata = citationMetadata(header)
    return framed(page, frame)
  }

  /// The claim that the conversation around another began with.
  private func root(of handle: Handle<Claim>) -> Handle<Claim> {
    var root = handle
    while let answered = casebook.answered(by: root) { root = answered }
    return root
  }
}
