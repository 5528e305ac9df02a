public import Diagnostics
public import FrontMatter

/// A document that is cited: the keys that a source note and an inline source share.
public final class SourceRecord: Sendable {
  public enum Kind: String, ChoiceReadable {
    case report, statement, article, broadcast, social, video, image, satellite, interview
    case dataset
    case courtDocument = "court-document"
    case other
    static var expectation: String { "a kind of source" }
  }

  /// The first half of the Admiralty code: how reliable the source has been.
  public enum Reliability: String, ChoiceReadable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
    static var expectation: String { "an Admiralty code from A to F" }
  }

  /// The second half of the Admiralty code: how credible what it says is.
  public enum Credibility: String, ChoiceReadable {
    case one = "1"
    case two = "2"
    case three = "3"
    case four = "4"
    case five = "5"
    case six = "6"
    static var expectation: String { "an Admiralty code from 1 to 6" }
  }

  public let kind: Kind?
  public let publisher: Located<ActorReference>?
  public let authors: [String]
  public let date: Located<EDTFDate>?
  public let url: Located<WebAddress>?
  public let archived: [Located<WebAddress>]
  public let captured: Located<Instant>?
  public let capturedBy: String?
  public let language: String?
  public let translatedBy: String?
  public let file: Located<ContentPath>?
  public let sha256: Located<ContentHash>?
  /// Whether the file is published with its metadata.
  public let keepsMetadata: Bool
  public let reliability: Reliability?
  public let credibility: Credibility?
  public let note: LocalizedText?

  init(_ reader: inout NoteReader) {
    kind = reader.value("kind", "What kind of document it is.", examples: ["article"])?.value
    publisher = reader.value(
      "publisher", "Who published it.", examples: ["amnesty-international", "The Daily Paper"])
    authors = reader.list(
      "author", of: String.self, "Who wrote or made it.", examples: ["[First Last]"]
    ).map(\.value)
    date = reader.value("date", "When it was published.", examples: ["2015-10-16"])
    url = reader.value("url", "Where it is on the web.")
    archived = reader.list(
      "archived", "Copies in web archives.",
      examples: ["[https://web.archive.org/web/20151016000000/https://example.org/report]"])
    captured = reader.value("captured", "When you saved your copy.")
    capturedBy =
      reader.value(
        "captured-by", as: String.self, "Who saved it.", examples: ["First Last"])?.value
    language =
      reader.value("language", as: LanguageTag.self, "The language it is in.")?.value.text
    translatedBy =
      reader.value(
        "translated-by", as: String.self, "Who translated what is quoted from it.",
        examples: ["First Last"])?.value
    file = reader.value(
      "file", "Your copy, as a path below media; it is published.", form: .mediaFile,
      examples: ["report.pdf"])
    sha256 = reader.value("sha256", "That file's hash, checked at every build.")
    keepsMetadata =
      reader.value(
        "keep-metadata", as: Bool.self, "Whether the file is published with its metadata.")?.value
      ?? false
    reliability =
      reader.value(
        "reliability", "How reliable the source is in general, as an Admiralty code.",
        examples: ["B"])?.value
    credibility =
      reader.value(
        "credibility", "How credible this document is, as an Admiralty code.",
        examples: ["2"])?.value
    note =
      reader.value(
        "note", "What readers should know of it.", examples: ["The first version was shorter."])?
      .value
  }

  /// What is left of a source that is withdrawn.
  init() {
    kind = nil
    publisher = nil
    authors = []
    date = nil
    url = nil
    archived = []
    captured = nil
    capturedBy = nil
    language = nil
    translatedBy = nil
    file = nil
    sha256 = nil
    keepsMetadata = false
    reliability = nil
    credibility = nil
    note = nil
  }
}

/// A source that one incident alone uses, written in it.
public struct InlineSource: RecordReadable {
  static var recordName: String { "an inline source" }
  static var pluralName: String { "inline sources" }

  public let id: Located<String>?
  public let title: Located<LocalizedText>
  public let record: SourceRecord
  public let range: SourceRange

  init(_ reader: inout NoteReader) {
    id = reader.value(
      "id", "A name for citations within this note.", form: .identifier, examples: ["s1"])
    title =
      reader.required("title", "The document's title.", examples: ["A witness on the strike"])
      ?? Located(LocalizedText("?"), at: reader.range)
    record = SourceRecord(&reader)
    range = reader.range
  }
}

/// An entry of an incident's `sources`.
public enum SourceEntry: NodeReadable {
  case reference(String)
  case inline(InlineSource)

  public static var form: ValueForm { .either(.reference([.source]), InlineSource.form) }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> SourceEntry? {
    guard case .mapping(let mapping) = node.content else {
      return node.text(expecting: "a source's id, or a source", log: &log)
        .map { .reference($0.value) }
    }
    return InlineSource.read(mapping, at: node.range, log: &log).map { .inline($0) }
  }
}
