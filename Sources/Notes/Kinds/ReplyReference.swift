public import Diagnostics
public import FrontMatter

/// The claim that another answers: `some-incident#first`, or `{claim: some-incident#first, assumed: true}`.
public struct ReplyReference: NodeReadable {
  public let claim: Located<String>
  /// Whether the editors read it as a reply although no source says that it is one.
  public let isAssumed: Bool

  public static var form: ValueForm { .either(.claim, ReplyRecord.form) }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> ReplyReference? {
    guard case .mapping(let mapping) = node.content else {
      return node.text(expecting: "a claim's id", log: &log)
        .map { ReplyReference(claim: $0, isAssumed: false) }
    }
    return ReplyRecord.read(mapping, at: node.range, log: &log)?.reply
  }
}

private struct ReplyRecord: RecordReadable {
  static var recordName: String { "a reply" }
  static var pluralName: String { "replies" }

  let reply: ReplyReference

  init?(_ reader: inout NoteReader) {
    let claim: Located<String>? = reader.required(
      "claim", "The claim that is answered.", form: .claim,
      examples: ["2015-10-15-al-ghantu#first"])
    let isAssumed: Located<Bool>? = reader.value(
      "assumed", "Whether the editors take it for a reply although no source says so.")
    guard let claim else { return nil }
    reply = ReplyReference(claim: claim, isAssumed: isAssumed?.value ?? false)
  }
}
