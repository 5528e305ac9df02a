public import Diagnostics
public import FrontMatter

/// A link of the site's navigation: `timeline`, a page's id, or `{label: …, to: …}`.
public struct NavigationEntry: NodeReadable {
  public let label: LocalizedText?
  /// A page's id, or the name of a list that every site has.
  public let target: Located<String>

  public static func read(_ node: Node, log: inout DiagnosticLog) -> NavigationEntry? {
    guard case .mapping(let mapping) = node.content else {
      return node.text(expecting: "a page's id", log: &log)
        .map { NavigationEntry(label: nil, target: $0) }
    }
    var reader = NoteReader(mapping, of: "a navigation entry", at: node.range)
    let label: Located<LocalizedText>? = reader.value("label")
    let target: Located<String>? = reader.required("to")
    log.append(contentsOf: reader.finish())
    return target.map { NavigationEntry(label: label?.value, target: $0) }
  }
}
