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
    kind = reader.value("kind", "What kind of actor this is.", examples: ["organisation"])?.value
    names =
      reader.value(
        "names", "What it is called, in other languages as well.",
        examples: ["{en: Civil Defence, ar: الدفاع المدني}"])?.value
    partOf = reader.value(
      "part-of", "The actor that this one belongs to.", form: .reference([.actor]),
      examples: ["ministry-of-defence"])
    url = reader.value("url", "Its website.", examples: ["https://example.org"])?.value
    wikidata =
      reader.value(
        "wikidata", as: String.self, "Its item in Wikidata.", form: .identifier,
        examples: ["Q1065"])?.value
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
