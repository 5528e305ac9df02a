public import Diagnostics
public import FrontMatter

/// Who is meant where an actor is wanted.
public enum ActorReference: NodeReadable, Hashable {
  /// Text in the form of an id: it must be one.
  case identifier(String)
  /// Other text: an actor's name or alias if it folds to one, else a plain name.
  case name(String)
  /// `{name: baladi}`: a plain name whatever it looks like.
  case plainName(String)

  public var text: String {
    switch self {
    case .identifier(let text), .name(let text), .plainName(let text): text
    }
  }

  public static var form: ValueForm { .actor }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> ActorReference? {
    guard case .mapping(let mapping) = node.content else {
      guard let text = node.text(expecting: "an actor's id or a name", log: &log) else {
        return nil
      }
      return NoteIdentifier.looksLikeIdentifier(text.value)
        ? .identifier(text.value) : .name(text.value)
    }
    return PlainName.read(mapping, at: node.range, log: &log).map { .plainName($0.name) }
  }
}

/// `{name: baladi}`.
struct PlainName: RecordReadable {
  static var recordName: String { "a plain name" }
  static var pluralName: String { "plain names" }

  let name: String

  init?(_ reader: inout NoteReader) {
    let name = reader.required(
      "name", as: String.self, "A name that is no actor's id, whatever it looks like.",
      examples: ["baladi"])
    guard let name else { return nil }
    self.name = name.value
  }
}
