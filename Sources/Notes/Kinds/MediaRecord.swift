public import Diagnostics
public import FrontMatter

/// An image or document that an incident shows.
public struct MediaRecord: NodeReadable {
  /// Below `Content/media/`.
  public let file: Located<ContentPath>
  public let alternative: LocalizedText?
  public let caption: LocalizedText?
  public let credit: LocalizedText?
  public let source: Located<String>?
  /// Covered until a reader asks for it.
  public let isGraphic: Bool
  public let sha256: Located<ContentHash>?
  public let keepsMetadata: Bool
  public let range: SourceRange

  public static func read(_ node: Node, log: inout DiagnosticLog) -> MediaRecord? {
    guard let mapping = node.mapping(expecting: "a media entry", log: &log) else { return nil }
    var reader = NoteReader(mapping, of: "a media entry", at: node.range)
    let file: Located<ContentPath>? = reader.required("file")
    let alternative: LocalizedText? = reader.value("alt")?.value
    let caption: LocalizedText? = reader.value("caption")?.value
    let credit: LocalizedText? = reader.value("credit")?.value
    let source: Located<String>? = reader.value("source")
    let isGraphic = reader.value("graphic", as: Bool.self)?.value ?? false
    let sha256: Located<ContentHash>? = reader.value("sha256")
    let keepsMetadata = reader.value("keep-metadata", as: Bool.self)?.value ?? false
    log.append(contentsOf: reader.finish())
    guard let file else { return nil }
    return MediaRecord(
      file: file, alternative: alternative, caption: caption, credit: credit, source: source,
      isGraphic: isGraphic, sha256: sha256, keepsMetadata: keepsMetadata, range: node.range)
  }
}
