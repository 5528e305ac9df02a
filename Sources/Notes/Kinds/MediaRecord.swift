public import Diagnostics

/// An image or document that an incident shows.
public struct MediaRecord: RecordReadable {
  static var recordName: String { "a media entry" }
  static var pluralName: String { "media entries" }

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

  init?(_ reader: inout NoteReader) {
    let file: Located<ContentPath>? = reader.required(
      "file", "The file, as a path below media.", form: .mediaFile, examples: ["photo.jpg"])
    alternative =
      reader.value(
        "alt", "What is to be seen, for people who do not see it.",
        examples: ["A collapsed building"])?.value
    caption =
      reader.value(
        "caption", "What stands below it.", examples: ["The building on the day after"])?.value
    credit = reader.value("credit", "Who made it.", examples: ["A local photographer"])?.value
    source = reader.value(
      "source", "The source that it comes from.", form: .source, examples: ["amnesty-briefing"])
    isGraphic =
      reader.value(
        "graphic", as: Bool.self, "Whether it stays covered until a reader asks for it.")?.value
      ?? false
    sha256 = reader.value("sha256", "The file's hash, checked at every build.")
    keepsMetadata =
      reader.value(
        "keep-metadata", as: Bool.self, "Whether the file is published with its metadata.")?.value
      ?? false
    range = reader.range
    guard let file else { return nil }
    self.file = file
  }
}
