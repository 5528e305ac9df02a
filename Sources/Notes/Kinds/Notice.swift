import Diagnostics

// What a note leaves behind when it is withdrawn. Everything after reading sees only this, so no
// page, export or feed can publish more of it.

extension Note {
  /// The note without what its withdrawal takes back: its id, dates, the names that others refer to
  /// it by, and its title unless that is withdrawn as well.
  var notice: Note {
    switch self {
    case .incident(let note): .incident(IncidentNote(noticeOf: note))
    case .location(let note): .location(LocationNote(noticeOf: note))
    case .source(let note): .source(SourceNote(noticeOf: note))
    case .actor(let note): .actor(ActorNote(noticeOf: note))
    case .claim(let note): .claim(ClaimNote(noticeOf: note))
    case .page(let note): .page(PageNote(header: NoteHeader(noticeOf: note.header)))
    }
  }
}

extension NoteHeader {
  /// The one entry that the history of a withdrawn note still has. The other updates quote old
  /// wordings.
  static func updates(of withdrawal: Withdrawal) -> [Update] {
    guard let date = withdrawal.date else { return [] }
    return [
      Update(
        date: date, kind: .statusChanged, what: nil, why: withdrawal.reason, before: nil,
        after: nil)
    ]
  }
}
