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
    var casebook = casebook(context)
    gatherMentions(in: &casebook)
    await link(&casebook, jobs: jobs, log: &log)
    return casebook
  }

  /// Fills in what points back.
  ///
  /// - Parameter log: takes what is wrong between notes.
  func link(_ casebook: inout Casebook, jobs: Jobs, log: inout DiagnosticLog) async {
    let shelves = casebook.context.shelves
    let others = self.others(shelves)
    var linking = Linking(casebook: casebook, incidents: incidents, others: others)
    await linking.link(jobs: jobs, log: &log)
    casebook = linking.casebook
    checkAnchors(in: casebook, log: &log)
  }

  /// Finds links to headings that are not there.
  func checkAnchors(in casebook: Casebook, log: inout DiagnosticLog) {
    var anchors: [AnchorUse] = []
    for incident in casebook.timeOrder.incidents {
      anchors += incidents[incident.number].trail.anchors
    }
    anchors += others(casebook.context.shelves).flatMap(\.trail.anchors)
    casebook.checkAnchors(anchors, log: &log)
  }

  func trail(of note: NoteReference) -> Trail {
    switch note {
    case .incident(let handle): incidents[handle.number].trail
    case .location(let handle): locations[handle.number].trail
    case .source(let handle): sources[handle.number].trail
    case .actor(let handle): actors[handle.number].trail
    case .claim(let handle): claims[handle.number].trail
    case .page(let handle): pages[handle.number].trail
    }
  }

  private func casebook(_ context: ResolvingContext) -> Casebook {
    let shelves = context.shelves
    let shown = incidents.prefix(shelves.incidents.publishedCount)
    var sources = self.sources.prefix(shelves.sources.publishedCount).map(\.value)
    var claims = self.claims.prefix(shelves.claims.publishedCount).map(\.value)
    sources.reserveCapacity(shelves.inlineSources.publishedCount)
    claims.reserveCapacity(shelves.inlineClaims.publishedCount)
    for outcome in shown {
      sources += outcome.value.sources
      claims += outcome.value.claims
    }
    return Casebook(
      settings: context.settings, timeOrder: TimeOrder(count: shown.count),
      incidents: shown.map(\.value.incident),
      locations: locations.prefix(shelves.locations.publishedCount).map(\.value),
      sources: sources,
      actors: actors.prefix(shelves.actors.publishedCount).map(\.value),
      claims: claims,
      pages: pages.prefix(shelves.pages.publishedCount).map(\.value),
      termIncidents: [], termClaims: [], mediaFiles: [], linkedNotes: [], namedNotes: [],
      replacements: [:],
      backlinks: Backlinks(
        incidents: shown.count, claims: claims.count, sources: sources.count),
      context: context)
  }

  /// Fills in which files and notes the published notes mention.
  func gatherMentions(in casebook: inout Casebook) {
    var mediaFiles: [FilePath: SourceRange] = [:]
    var linked: Set<NoteReference> = []
    var named: Set<NoteReference> = []
    var replacements: [NoteReference: [NoteReference]] = [:]
    func gather(_ note: NoteReference, _ trail: Trail) {
      for file in trail.mediaFiles where mediaFiles[file.value] == nil {
        mediaFiles[file.value] = file.range
      }
      if !trail.replacements.isEmpty { replacements[note] = trail.replacements }
      linked.formUnion(trail.links)
      named.formUnion(trail.named)
    }
    let shelves = casebook.context.shelves
    for (number, outcome) in incidents.prefix(shelves.incidents.publishedCount).enumerated() {
      gather(.incident(Handle(number)), outcome.trail)
    }
    for (note, trail) in others(shelves) { gather(note, trail) }
    casebook.mediaFiles = mediaFiles.map { Located($0.key, at: $0.value) }
      .sorted { $0.value < $1.value }
    casebook.linkedNotes = linked
    casebook.namedNotes = named
    casebook.replacements = replacements
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
    var known: [NoteReference: Set<String>] = [:]
    var vocabularies: [NoteReference: Vocabulary] = [:]
    var advised = 0
    for use in uses {
      let anchors = known[use.note] ?? Set((body(of: use.note)?.headings ?? []).map(\.id))
      known[use.note] = anchors
      guard !anchors.contains(use.anchor) else { continue }
      // A mistake that common has one cause, and its first cases show it.
      var nearest: [String] = []
      if advised < 200 {
        let vocabulary = vocabularies[use.note] ?? Vocabulary(anchors)
        vocabularies[use.note] = vocabulary
        nearest = vocabulary.nearest(to: use.anchor)
        advised += 1
      }
      log.report(
        CasebookProblem.brokenAnchor(
          use.anchor, in: header(of: use.note)?.id ?? "", nearest: nearest),
        at: use.range)
    }
  }
}
