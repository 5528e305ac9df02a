public import Markdown
public import Notes

/// One of the site's own pages, resolved.
public struct Page: Sendable {
  public let header: NoteHeader
  public let references: [Reference]
  public let body: Body?
}
