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
    kind = reader.value("kind")?.value
    publisher = reader.value("publisher")
    authors = reader.list("author", of: String.self).map(\.value)
    date = reader.value("date")
    url = reader.value("url")
    archived = reader.list("archived")
    captured = reader.value("captured")
    capturedBy = reader.value("captured-by", as: String.self)?.value
    language = reader.value("language", as: LanguageTag.self)?.value.text
    translatedBy = reader.value("translated-by", as: String.self)?.value
    file = reader.value("file")
    sha256 = reader.value("sha256")
    keepsMetadata = reader.value("keep-metadata", as: Bool.self)?.value ?? false
    reliability = reader.value("reliability")?.value
    credibility = reader.value("credibility")?.value
    note = reader.value("note")?.value
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
public struct InlineSource: Sendable {
  public let id: Located<String>?
  public let title: Located<LocalizedText>
  public let record: SourceRecord
  public let range: SourceRange
}

/// An entry of an incident's `sources`.
public enum SourceEntry: NodeReadable {
  case reference(String)
  case inline(InlineSource)

  public static func read(_ node: Node, log: inout DiagnosticLog) -> SourceEntry? {
    guard case .mapping(let mapping) = node.content else {
      return node.text(expecting: "a source's id, or a source", log: &log)
        .map { .reference($0.value) }
    }
    var reader = NoteReader(mapping, of: "an inline source", at: node.range)
    let id: Located<String>? = reader.value("id")
    let title: Located<LocalizedText>? = reader.required("title")
    let record = SourceRecord(&reader)
    log.append(contentsOf: reader.finish())
    return .inline(
      InlineSource(
        id: id, title: title ?? Located(LocalizedText("?"), at: node.range),
        record: record, range: node.range))
  }
}
