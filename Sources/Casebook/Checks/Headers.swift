import Notes

extension Casebook {
  /// The headers of all notes, kind by kind.
  var headers: [NoteHeader] {
    incidents.map(\.header) + locations.map(\.header) + sourceNotes.compactMap(\.header)
      + actors.map(\.header) + claimNotes.compactMap(\.header) + pages.map(\.header)
  }

  /// The header of the note that a claim stands in.
  func header(of claim: Claim) -> NoteHeader {
    switch claim.origin {
    case .note(let header): header
    case .inline(let incident, _): self[incident].header
    }
  }

  /// The header of the note that a source stands in.
  func header(of source: Source) -> NoteHeader {
    switch source.origin {
    case .note(let header): header
    case .inline(let incident, _): self[incident].header
    }
  }
}
