public import Diagnostics
public import FrontMatter

/// Under which terms others may use the site's texts and data.
public struct Licence: NodeReadable {
  public let name: LocalizedText
  public let url: WebAddress?

  public static var form: ValueForm { .either(.localizedText, LicenceRecord.form) }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Licence? {
    guard case .mapping(let mapping) = node.content,
      mapping.entries.contains(where: { $0.key == "name" })
    else {
      return LocalizedText.read(node, log: &log).map { Licence(name: $0, url: nil) }
    }
    return LicenceRecord.read(mapping, at: node.range, log: &log)?.licence
  }
}

private struct LicenceRecord: RecordReadable {
  static var recordName: String { "a licence" }
  static var pluralName: String { "licences" }

  let licence: Licence

  init?(_ reader: inout NoteReader) {
    let name: Located<LocalizedText>? = reader.required(
      "name", "What the licence is called.", examples: ["CC BY 4.0"])
    let url: Located<WebAddress>? = reader.value(
      "url", "Where its text stands.",
      examples: ["https://creativecommons.org/licenses/by/4.0/"])
    guard let name else { return nil }
    licence = Licence(name: name.value, url: url?.value)
  }
}
