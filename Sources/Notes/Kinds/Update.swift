public import Diagnostics
public import FrontMatter

/// A change to a note after its publication, with the words that it replaced.
public struct Update: NodeReadable {
  public enum Kind: String, ChoiceReadable {
    case updated, clarified, corrected
    case statusChanged = "status-changed"
    static var expectation: String { "a kind of update" }
  }

  public let date: Located<EDTFDate>
  public let kind: Kind
  public let what: LocalizedText?
  public let why: LocalizedText?
  /// The old wording.
  public let before: LocalizedText?
  /// The new wording.
  public let after: LocalizedText?

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Update? {
    guard let mapping = node.mapping(expecting: "an update", log: &log) else { return nil }
    var reader = NoteReader(mapping, of: "an update", at: node.range)
    let update = Update(
      date: reader.required("date") ?? Located(.unknown, at: node.range),
      kind: reader.required("kind")?.value ?? .updated,
      what: reader.required("what")?.value,
      why: reader.value("why")?.value,
      before: reader.value("before")?.value,
      after: reader.value("after")?.value)
    log.append(contentsOf: reader.finish())
    return update
  }
}
