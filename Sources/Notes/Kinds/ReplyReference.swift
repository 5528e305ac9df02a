public import Diagnostics
public import FrontMatter

/// The claim that another answers: `some-incident#first`, or `{claim: some-incident#first, assumed: true}`.
public struct ReplyReference: NodeReadable {
  public let claim: Located<String>
  /// Whether the editors read it as a reply although no source says that it is one.
  public let isAssumed: Bool

  public static func read(_ node: Node, log: inout DiagnosticLog) -> ReplyReference? {
    guard case .mapping(let mapping) = node.content else {
      return node.text(expecting: "a claim's id", log: &log)
        .map { ReplyReference(claim: $0, isAssumed: false) }
    }
    var reader = NoteReader(mapping, of: "a reply", at: node.range)
    let claim: Located<String>? = reader.required("claim")
    let isAssumed: Located<Bool>? = reader.value("assumed")
    log.append(contentsOf: reader.finish())
    return claim.map { ReplyReference(claim: $0, isAssumed: isAssumed?.value ?? false) }
  }
}
