import Diagnostics
import Notes

/// The notes of one kind in the order of the casebook: the published ones, then those that are
/// only checked.
struct Shelf<Element: Sendable>: Sendable {
  var notes: [Element]
  let publishedCount: Int

  init(published: [Element], hidden: [Element]) {
    notes = published + hidden
    publishedCount = published.count
  }

  func isPublished(_ number: Int) -> Bool { number < publishedCount }
}

/// All notes, a shelf a kind, and the numbers that inline claims and sources get.
struct Shelves: Sendable {
  var incidents: Shelf<IncidentNote>
  var locations: Shelf<LocationNote>
  var sources: Shelf<SourceNote>
  var actors: Shelf<ActorNote>
  var claims: Shelf<ClaimNote>
  var pages: Shelf<PageNote>
  /// For each incident the number of its first inline claim, and of its first inline source.
  private(set) var inlineClaims: InlineNumbers
  private(set) var inlineSources: InlineNumbers

  init(_ notes: [Note], _ visibility: Visibility) {
    var incidents: [IncidentNote] = []
    var locations: [LocationNote] = []
    var sources: [SourceNote] = []
    var actors: [ActorNote] = []
    var claims: [ClaimNote] = []
    var pages: [PageNote] = []
    for note in notes {
      switch note {
      case .incident(let note): incidents.append(note)
      case .location(let note): locations.append(note)
      case .source(let note): sources.append(note)
      case .actor(let note): actors.append(note)
      case .claim(let note): claims.append(note)
      case .page(let note): pages.append(note)
      }
    }
    self.incidents = Shelf(incidents, visibility, \.header) { first, second in
      Self.isEarlier(first, second)
    }
    self.locations = Shelf(locations, visibility, \.header)
    self.sources = Shelf(sources, visibility, \.header)
    self.actors = Shelf(actors, visibility, \.header)
    self.claims = Shelf(claims, visibility, \.header)
    self.pages = Shelf(pages, visibility, \.header)
    inlineClaims = Self.inlineClaims(self.incidents, self.claims)
    inlineSources = Self.inlineSources(self.incidents, self.sources)
  }

  /// Counts again what stands inline in an edited incident.
  ///
  /// - Parameter number: of a published incident.
  mutating func recount(_ number: Int) {
    let note = incidents.notes[number]
    inlineClaims.recount(number, note.claims.count)
    inlineSources.recount(number, Self.inlineSources(of: note))
  }

  private static func inlineClaims(
    _ incidents: Shelf<IncidentNote>, _ claims: Shelf<ClaimNote>
  ) -> InlineNumbers {
    InlineNumbers(
      counts: incidents.notes.map(\.claims.count), published: incidents.publishedCount,
      notes: claims.notes.count, publishedNotes: claims.publishedCount)
  }

  private static func inlineSources(
    _ incidents: Shelf<IncidentNote>, _ sources: Shelf<SourceNote>
  ) -> InlineNumbers {
    InlineNumbers(
      counts: incidents.notes.map { inlineSources(of: $0) },
      published: incidents.publishedCount,
      notes: sources.notes.count, publishedNotes: sources.publishedCount)
  }

  private static func inlineSources(of note: IncidentNote) -> Int {
    note.sources.count { $0.value.inlineSource != nil }
  }

  /// By the earliest possible day, then the latest, then the id. What may have been going on for
  /// ever comes first, what may go on for ever later than what ended, what has no date last.
  static func isEarlier(_ first: IncidentNote, _ second: IncidentNote) -> Bool {
    let one = first.date.value
    let other = second.date.value
    if one.isUnknown != other.isUnknown { return other.isUnknown }
    if one.earliest != other.earliest {
      guard let a = one.earliest else { return true }
      guard let b = other.earliest else { return false }
      return a < b
    }
    if one.latest != other.latest {
      guard let a = one.latest else { return false }
      guard let b = other.latest else { return true }
      return a < b
    }
    return isInOrder(first.header, second.header)
  }
}

/// Bytes decide, not a locale: the order is the same on every machine.
private func isInOrder(_ first: NoteHeader, _ second: NoteHeader) -> Bool {
  first.id != second.id ? first.id < second.id : first.relativePath < second.relativePath
}

extension Shelf {
  fileprivate init(
    _ notes: [Element], _ visibility: Visibility, _ header: (Element) -> NoteHeader,
    by isEarlier: (Element, Element) -> Bool
  ) {
    let sorted = notes.sorted(by: isEarlier)
    self.init(
      published: sorted.filter { visibility.shows(header($0)) },
      hidden: sorted.filter { !visibility.shows(header($0)) })
  }

  fileprivate init(
    _ notes: [Element], _ visibility: Visibility, _ header: (Element) -> NoteHeader
  ) {
    self.init(notes, visibility, header) { isInOrder(header($0), header($1)) }
  }
}

extension SourceEntry {
  var inlineSource: InlineSource? {
    if case .inline(let source) = self { source } else { nil }
  }
}
