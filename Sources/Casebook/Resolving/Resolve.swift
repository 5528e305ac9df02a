public import Diagnostics
import Notes
public import Parallelism

extension Casebook {
  /// Follows every reference between notes.
  ///
  /// - Parameters:
  ///   - collection: what was read.
  ///   - visibility: which notes are published; the others are checked and left out.
  ///   - jobs: how many notes are resolved at once.
  ///   - memory: the texts that were rendered before, and takes those that are rendered now.
  ///   - log: takes what is wrong between notes and in their bodies.
  public static func resolve(
    _ collection: NoteCollection, visibility: Visibility, jobs: Jobs, memory: BodyMemory? = nil,
    log: inout DiagnosticLog
  ) async -> Casebook {
    let casebook = await resolve(
      collection, visibility, jobs, remembered: memory?.remembered, log: &log)
    if let memory, let kept = casebook.kept { memory.keep(kept.texts) }
    return casebook
  }

  /// - Parameter remembered: the texts that were rendered before; nil if nothing will be resolved
  ///   again.
  static func resolve(
    _ collection: NoteCollection, _ visibility: Visibility, _ jobs: Jobs,
    remembered: RememberedTexts?, log: inout DiagnosticLog
  ) async -> Casebook {
    let shelves = Shelves(collection.notes, visibility)
    let index = NoteIndex(shelves, unreadable: collection.unreadable, log: &log)
    var unknown: [UnknownReference] = []
    let parents = Parents(shelves, index, unknown: &unknown, log: &log)
    let context = ResolvingContext(
      settings: collection.settings, visibility: visibility, shelves: shelves, index: index,
      media: collection.media,
      catalog: collection.catalog,
      places: PublishedPlaces(shelves.locations.notes, parents: parents.locations),
      withdrawn: Withdrawn(shelves))
    let resolver = NoteResolver(context: context, remembered: remembered)

    let incidents = await jobs.map(shelves.incidents.notes.count) { resolver.incident($0) }
    let locations = await jobs.map(shelves.locations.notes.count) {
      resolver.location($0, parent: parents.locations[$0])
    }
    let sources = await jobs.map(shelves.sources.notes.count) { resolver.source($0) }
    let actors = await jobs.map(shelves.actors.notes.count) {
      resolver.actor($0, parent: parents.actors[$0])
    }
    let claims = await jobs.map(shelves.claims.notes.count) { resolver.claim($0) }
    let pages = await jobs.map(shelves.pages.notes.count) { resolver.page($0) }

    let outcomes = Published(
      incidents: incidents, locations: locations, sources: sources, actors: actors,
      claims: claims, pages: pages)
    var texts = RememberedTexts(files: remembered == nil ? 0 : collection.catalog.files.count)
    outcomes.forEachTrail { trail in
      log.append(contentsOf: trail.log)
      unknown += trail.unknown
      if let text = trail.text { texts.add(text) }
    }
    var advice = UnknownNames(context)
    for reference in unknown { advice.report(reference, log: &log) }
    var casebook = await outcomes.linked(context, jobs: jobs, log: &log)
    if remembered != nil { casebook.kept = KeptOutcomes(outcomes: outcomes, texts: texts) }
    return casebook
  }
}
