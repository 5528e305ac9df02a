import Notes

/// What a note refers to, with what stands inline in it.
struct NoteLinks {
  let note: NoteReference
  private(set) var incident: Incident?
  private(set) var claims: [(handle: Handle<Claim>, claim: Claim)] = []
  private(set) var sources: [(handle: Handle<Source>, source: Source)] = []
  /// In its text.
  private let citations: [CitationUse]

  init(_ note: NoteReference, in casebook: Casebook, _ outcomes: Published) {
    self.note = note
    citations = outcomes.trail(of: note).citations
    switch note {
    case .incident(let handle):
      incident = casebook[handle]
      let shelves = casebook.context.shelves
      claims = shelves.inlineClaims.numbers(ofIncident: handle.number)
        .map { (Handle($0), casebook.claims[$0]) }
      sources = shelves.inlineSources.numbers(ofIncident: handle.number)
        .map { (Handle($0), casebook.sources[$0]) }
    case .claim(let handle): claims = [(handle, casebook[handle])]
    case .source(let handle): sources = [(handle, casebook[handle])]
    case .location, .actor, .page: break
    }
  }

  /// Who in the note cites each source, in the order of the casebook.
  var citing: [Handle<Source>: [Citing]] {
    var citing: [Handle<Source>: [Citing]] = [:]
    if case .incident(let handle) = note {
      for use in citations {
        citing[use.source, default: []].add(use.locator, by: .incident(handle))
      }
      for reference in incident?.references ?? [] {
        citing[reference.source, default: []].add(nil, by: .incident(handle))
      }
    }
    for (handle, claim) in claims {
      for source in claim.sources {
        citing[source, default: []].add(claim.record.locator, by: .claim(handle))
      }
    }
    if incident == nil {
      for use in citations { citing[use.source, default: []].add(use.locator, by: .note(note)) }
    }
    return citing
  }
}
