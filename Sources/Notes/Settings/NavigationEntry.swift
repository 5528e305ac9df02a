public import Diagnostics
public import FrontMatter

/// A link of the site's navigation: `timeline`, a page's id, or `{label: …, to: …}`.
public struct NavigationEntry: NodeReadable {
  public let label: LocalizedText?
  /// A page's id, or the name of a list that every site has.
  public let target: Located<String>

  public static var form: ValueForm { .either(.reference([.page]), NavigationLink.form) }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> NavigationEntry? {
    guard case .mapping(let mapping) = node.content else {
      return node.text(expecting: "a page's id", log: &log)
        .map { NavigationEntry(label: nil, target: $0) }
    }
    return NavigationLink.read(mapping, at: node.range, log: &log)?.entry
  }
}

private struct NavigationLink: RecordReadable {
  static var recordName: String { "a navigation entry" }
  static var pluralName: String { "navigation entries" }

  let entry: NavigationEntry

  init?(_ reader: inout NoteReader) {
    let label: Located<LocalizedText>? = reader.value(
      "label", "What the link is called, if not as its target.", examples: ["By date"])
    let target: Located<String>? = reader.required(
      "to", "A page's id, a taxonomy's id, or a list such as `timeline`.",
      form: .reference([.page]), examples: ["timeline"])
    guard let target else { return nil }
    entry = NavigationEntry(label: label?.value, target: target)
  }
}
