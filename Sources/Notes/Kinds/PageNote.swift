/// One of the site's own pages: about, methodology, corrections policy.
public struct PageNote: Sendable {
  public let header: NoteHeader
}
