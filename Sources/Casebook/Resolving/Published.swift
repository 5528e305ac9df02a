import Notes

/// The outcomes of all notes, of which the published ones make the casebook.
struct Published {
  let shelves: Shelves
  let incidents: [Outcome<ResolvedIncident>]
  let locations: [Outcome<Location>]
  let sources: [Outcome<Source>]
  let actors: [Outcome<Actor>]
  let claims: [Outcome<Claim>]
  let pages: [Outcome<Page>]

  func casebook(_ context: ResolvingContext) -> Casebook {
    let shown = incidents.prefix(shelves.incidents.publishedCount).map(\.value)
    let noteSources = sources.prefix(shelves.sources.publishedCount).map(\.value)
    let noteClaims = claims.prefix(shelves.claims.publishedCount).map(\.value)
    let sources = noteSources + shown.flatMap(\.sources)
    let claims = noteClaims + shown.flatMap(\.claims)
    return Casebook(
      settings: context.settings, incidents: shown.map(\.incident),
      locations: locations.prefix(shelves.locations.publishedCount).map(\.value),
      sources: sources,
      actors: actors.prefix(shelves.actors.publishedCount).map(\.value),
      claims: claims,
      pages: pages.prefix(shelves.pages.publishedCount).map(\.value),
      termIncidents: [], termClaims: [],
      mediaFiles: Set(publishedTrails.flatMap(\.mediaFiles)).sorted(),
      linkedNotes: Set(publishedTrails.lazy.flatMap(\.links)),
      namedNotes: Set(publishedTrails.lazy.flatMap(\.named)),
      backlinks: Backlinks(
        incidents: shown.count, claims: claims.count, sources: sources.count),
      context: context)
  }

  /// Of every note, hidden ones included.
  var allTrails: [Trail] {
    incidents.map(\.trail) + locations.map(\.trail) + sources.map(\.trail) + actors.map(\.trail)
      + claims.map(\.trail) + pages.map(\.trail)
  }

  var publishedTrails: [Trail] {
    trails.incidents + trails.others.map(\.trail)
  }

  var trails: NoteTrails {
    let others =
      numbered(locations, shelves.locations.publishedCount) { .location(Handle($0)) }
      + numbered(sources, shelves.sources.publishedCount) { .source(Handle($0)) }
      + numbered(actors, shelves.actors.publishedCount) { .actor(Handle($0)) }
      + numbered(claims, shelves.claims.publishedCount) { .claim(Handle($0)) }
      + numbered(pages, shelves.pages.publishedCount) { .page(Handle($0)) }
    return NoteTrails(
      incidents: incidents.prefix(shelves.incidents.publishedCount).map(\.trail), others: others)
  }

  private func numbered<Value>(
    _ outcomes: [Outcome<Value>], _ count: Int, _ reference: (Int) -> NoteReference
  ) -> [(note: NoteReference, trail: Trail)] {
    outcomes.prefix(count).enumerated().map { (reference($0.offset), $0.element.trail) }
  }
}
