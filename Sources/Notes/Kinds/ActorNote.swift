public import Diagnostics

/// Who acts or speaks.
public final class ActorNote: Sendable {
  public enum Kind: String, ChoiceReadable {
    case state
    case armedForce = "armed-force"
    case armedGroup = "armed-group"
    case organisation, media, official, person
    static var expectation: String { "a kind of actor" }
  }

  public let header: NoteHeader
  public let kind: Kind?
  public let names: LocalizedText?
  public let partOf: Located<String>?
  public let url: WebAddress?
  public let wikidata: String?

  init(_ reader: inout NoteReader, header: NoteHeader) {
    self.header = header
    kind = reader.value("kind")?.value
    names = reader.value("names")?.value
    partOf = reader.value("part-of")
    url = reader.value("url")?.value
    wikidata = reader.value("wikidata", as: String.self)?.value
  }

  init(noticeOf note: ActorNote) {
    header = NoteHeader(noticeOf: note.header)
    kind = nil
    names = nil
    partOf = nil
    url = nil
    wikidata = nil
  }
}
