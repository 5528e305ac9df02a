import Diagnostics
import Markdown
import Notes
import Parallelism

/// The outcomes of all notes by their places on the shelves, of which the published ones make the
/// casebook.
struct Published: Sendable {
  var incidents: [Outcome<ResolvedIncident>]
  var locations: [Outcome<Location>]
  var sources: [Outcome<Source>]
  var actors: [Outcome<Actor>]
  var claims: [Outcome<Claim>]
  var pages: [Outcome<Page>]

  /// The casebook in which each thing knows who refers to it.
  ///
  /// - Parameter log: takes what is wrong between notes.
  func linked(
    _ context: ResolvingContext, jobs: Jobs, log: inout DiagnosticLog
  ) async -> Casebook {
    let others = self.others(context.shelves)
    var linking = Linking(
      casebook: casebook(context, others), incidents: incidents, others: others)
    await linking.link(jobs: jobs, log: &log)
    var anchors = incidents.prefix(context.shelves.incidents.publishedCount)
      .flatMap(\.trail.anchors)
    anchors += others.flatMap(\.trail.anchors)
    linking.casebook.checkAnchors(anchors, log: &log)
    return linking.casebook
  }

  private func casebook(
    _ context: ResolvingContext, _ others: [(note: NoteReference, trail: Trail)]
  ) -> Casebook {
    let shelves = context.shelves
    let shown = incidents.prefix(shelves.incidents.publishedCount)
    var sources = self.sources.prefix(shelves.sources.publishedCount).map(\.value)
    var claims = self.claims.prefix(shelves.claims.publishedCount).map(\.value)
    sources.reserveCapacity(shelves.inlineSources.publishedCount)
    claims.reserveCapacity(shelves.inlineClaims.publishedCount)
    var mediaFiles = Set(others.lazy.flatMap(\.trail.mediaFiles))
    var linked = Set(others.lazy.flatMap(\.trail.links))
    var named = Set(others.lazy.flatMap(\.trail.named))
    for outcome in shown {
      sources += outcome.value.sources
      claims += outcome.value.claims
      mediaFiles.formUnion(outcome.trail.mediaFiles)
      linked.formUnion(outcome.trail.links)
      named.formUnion(outcome.trail.named)
    }
    return Casebook(
      settings: context.settings, incidents: shown.map(\.value.incident),
      locations: locations.prefix(shelves.locations.publishedCount).map(\.value),
      sources: sources,
      actors: actors.prefix(shelves.actors.publishedCount).map(\.value),
      claims: claims,
      pages: pages.prefix(shelves.pages.publishedCount).map(\.value),
      termIncidents: [], termClaims: [], mediaFiles: mediaFiles.sorted(), linkedNotes: linked,
      namedNotes: named,
      backlinks: Backlinks(
        incidents: shown.count, claims: claims.count, sources: sources.count),
      context: context)
  }

  /// The trails of the published notes that are no incidents.
  private func others(_ shelves: Shelves) -> [(note: NoteReference, trail: Trail)] {
    numbered(locations, shelves.locations.publishedCount) { .location(Handle($0)) }
      + numbered(sources, shelves.sources.publishedCount) { .source(Handle($0)) }
      + numbered(actors, shelves.actors.publishedCount) { .actor(Handle($0)) }
      + numbered(claims, shelves.claims.publishedCount) { .claim(Handle($0)) }
      + numbered(pages, shelves.pages.publishedCount) { .page(Handle($0)) }
  }

  private func numbered<Value>(
    _ outcomes: [Outcome<Value>], _ count: Int, _ reference: (Int) -> NoteReference
  ) -> [(note: NoteReference, trail: Trail)] {
    outcomes.prefix(count).enumerated().map { (reference($0.offset), $0.element.trail) }
  }

  /// Of every note, hidden ones included.
  func forEachTrail(_ use: (Trail) -> Void) {
    for outcome in incidents { use(outcome.trail) }
    for outcome in locations { use(outcome.trail) }
    for outcome in sources { use(outcome.trail) }
    for outcome in actors { use(outcome.trail) }
    for outcome in claims { use(outcome.trail) }
    for outcome in pages { use(outcome.trail) }
  }
}

extension Casebook {
  fileprivate func checkAnchors(_ uses: [AnchorUse], log: inout DiagnosticLog) {
    for use in uses {
      let headings = body(of: use.note)?.headings ?? []
      guard !headings.contains(where: { $0.id == use.anchor }) else { continue }
      log.report(
        CasebookProblem.brokenAnchor(
          use.anchor, in: header(of: use.note)?.id ?? "",
          nearest: suggestions(for: use.anchor, among: headings.map(\.id))),
        at: use.range)
    }
  }
}
