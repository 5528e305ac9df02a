public import Diagnostics
public import FrontMatter

/// Under which terms others may use the site's texts and data.
public struct Licence: NodeReadable {
  public let name: LocalizedText
  public let url: WebAddress?

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Licence? {
    guard case .mapping(let mapping) = node.content,
      mapping.entries.contains(where: { $0.key == "name" })
    else {
      return LocalizedText.read(node, log: &log).map { Licence(name: $0, url: nil) }
    }
    var reader = NoteReader(mapping, of: "a licence", at: node.range)
    let name: Located<LocalizedText>? = reader.required("name")
    let url: Located<WebAddress>? = reader.value("url")
    log.append(contentsOf: reader.finish())
    return name.map { Licence(name: $0.value, url: url?.value) }
  }
}
