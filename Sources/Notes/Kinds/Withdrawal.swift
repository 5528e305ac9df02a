public import Diagnostics
public import FrontMatter

/// What a note says of its own withdrawal. Only `status: withdrawn` withdraws it.
public struct Withdrawal: NodeReadable {
  public let date: Located<EDTFDate>?
  public let reason: LocalizedText?
  /// The ids of the notes that stand in for it.
  public let replacedBy: [Located<String>]
  /// Whether the title is still published. If not, the id takes its place.
  public let showsTitle: Bool

  /// Of a note that says no more than `status: withdrawn`.
  static var unexplained: Withdrawal {
    Withdrawal(date: nil, reason: nil, replacedBy: [], showsTitle: true)
  }

  public static func read(_ node: Node, log: inout DiagnosticLog) -> Withdrawal? {
    guard let mapping = node.mapping(expecting: "a withdrawal", log: &log) else { return nil }
    var reader = NoteReader(mapping, of: "a withdrawal", at: node.range)
    let withdrawal = Withdrawal(
      date: reader.value("date"),
      reason: reader.value("reason")?.value,
      replacedBy: reader.list("replaced-by", atMost: NoteReader.mostShownEverywhere),
      showsTitle: reader.value("title", as: Bool.self)?.value ?? true)
    log.append(contentsOf: reader.finish())
    return withdrawal
  }
}
