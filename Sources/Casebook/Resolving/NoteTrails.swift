/// The trails of the published notes.
struct NoteTrails: Sendable {
  /// By the incident's number.
  let incidents: [Trail]
  let others: [(note: NoteReference, trail: Trail)]
}
