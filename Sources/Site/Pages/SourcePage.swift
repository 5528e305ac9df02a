import Casebook
import Diagnostics
import Mustache
import Notes

/// What stands on a source's page.
struct SourcePage: PageContent {
  let source: Viewed<SourceView>
  let body: HTML?
  let references: [ReferenceView]
  let claims: [CitedClaimView]
  let filters: [FilterView]
  let incidents: [Viewed<IncidentSummaryView>]
  let notes: [CitingNoteView]
  let pager: PagerView?
  let updates: [UpdateView]
  let noteFile: String
  let tags: [String]
  let extras: PlainValue

  static let schema = Schema<SourcePage>(
    "source",
    [
      .view("record", SourceView.schema, shared: { $0.source }),
      .html("body") { $0.body },
      .list("references", ReferenceView.schema) { $0.references },
      .list("claims", CitedClaimView.schema) { $0.claims },
      .list("filters", FilterView.schema) { $0.filters },
      .list("incidents", IncidentSummaryView.schema, shared: { $0.incidents }),
      .list("notes", CitingNoteView.schema) { $0.notes },
      .view("pager", PagerView.schema) { $0.pager },
      .list("updates", UpdateView.schema) { $0.updates },
      .text("note-file") { $0.noteFile }, .texts("tags") { $0.tags },
      .values("x") { $0.extras },
    ])
}

/// A claim that a source records, with the denials and rebuttals it met.
struct CitedClaimView {
  let claim: Viewed<ClaimView>
  let contradictions: [Viewed<ClaimView>]

  static let schema = Schema<CitedClaimView>(
    "cited claim",
    [
      .view("claim", ClaimView.schema, shared: { $0.claim }),
      .list("contradictions", ClaimView.schema, shared: { $0.contradictions }),
    ])
}

/// A page of the site that cites a source in its text.
struct CitingNoteView {
  let link: LinkView
  let locators: [String]

  static let schema = Schema<CitingNoteView>(
    "citing note",
    [
      .view("link", LinkView.schema) { $0.link },
      .texts("locators") { $0.locators },
    ])
}

extension PageContext {
  func sourcePage(_ handle: Handle<Source>, part: Int) -> Framed<SourcePage> {
    let source = casebook.sources[handle.number]
    let citations = casebook.citations(of: handle)
    let parts = Parts(of: citations.count)
    let shown = citations[parts.rows(part)]
    let incidents = shown.compactMap { citation in
      if case .incident(let incident) = citation.citer { incident } else { nil }
    }
    let page = SourcePage(
      source: self.source(handle), body: part == 0 ? body(source.body) : nil,
      references: part == 0 ? references(source.references) : [],
      claims: shown.compactMap { citation in
        if case .claim(let claim) = citation.citer { citedClaim(claim) } else { nil }
      },
      filters: filters(incidents), incidents: summaries(incidents),
      notes: shown.compactMap { citation in
        guard case .note(let note) = citation.citer, let link = link(note) else { return nil }
        return CitingNoteView(link: link, locators: citation.locators)
      },
      pager: source.header.flatMap { pager(stem: stem(of: $0), part, parts) },
      updates: part == 0 ? source.header.map { updates($0) } ?? [] : [],
      noteFile: source.header?.relativePath ?? "", tags: source.header?.tags.map(\.value) ?? [],
      extras: PlainValue(source.header?.extras ?? []))
    let breadcrumbs = [section("sources", "sources/index.html")]
    guard let header = source.header else {
      return framed(page, PageFrame(kind: "source", title: text(source.title)))
    }
    return framed(page, frame(of: header, kind: "source", breadcrumbs: breadcrumbs))
  }

  private func citedClaim(_ handle: Handle<Claim>) -> CitedClaimView {
    let replies = casebook.replies(to: handle).filter {
      [.denial, .rebuttal].contains(casebook.claims[$0.number].kind)
    }
    return CitedClaimView(
      claim: claimElsewhere(handle),
      contradictions: replies.map { claim($0, marks: .none) })
  }
}
