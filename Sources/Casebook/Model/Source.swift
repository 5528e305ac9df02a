public import Diagnostics
public import Markdown
public import Notes

/// A document that is cited, resolved: a note, or written in the one incident that uses it.
public final class Source: Sendable {
  public enum Origin: Sendable {
    case note(NoteHeader)
    case inline(Handle<Incident>, number: Int)
  }

  public let origin: Origin
  public let title: LocalizedText
  public let record: SourceRecord
  /// Below `Content/media/`, as the disk spells it.
  public let file: FilePath?
  public let publisher: Party?
  public let references: [Reference]
  public let body: Body?

  init(
    origin: Origin,
    title: LocalizedText,
    record: SourceRecord,
    file: FilePath?,
    publisher: Party?,
    references: [Reference],
    body: Body?
  ) {
    self.origin = origin
    self.title = title
    self.record = record
    self.file = file
    self.publisher = publisher
    self.references = references
    self.body = body
  }

  /// The header of its note; an inline source has none, and no page.
  public var header: NoteHeader? {
    if case .note(let header) = origin { header } else { nil }
  }
}

/// A place where a source is cited.
public struct Citing: Hashable, Sendable {
  public enum Citer: Hashable, Sendable {
    case incident(Handle<Incident>)
    case claim(Handle<Claim>)
    case note(NoteReference)
  }

  public let citer: Citer
  /// "p. 20", as often as it is cited with one.
  public internal(set) var locators: [String]
}
