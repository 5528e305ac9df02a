public import Diagnostics

/// What a note says of its own withdrawal. Only `status: withdrawn` withdraws it.
public struct Withdrawal: Sendable {
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
}

extension Withdrawal: RecordReadable {
  static var recordName: String { "a withdrawal" }
  static var pluralName: String { "withdrawals" }

  init(_ reader: inout NoteReader) {
    date = reader.value("date", "When the note was withdrawn.", examples: ["2016-02-01"])
    reason =
      reader.value(
        "reason", "Why it was withdrawn.", examples: ["The source was a hoax."])?.value
    replacedBy = reader.list(
      "replaced-by", "The notes that stand in for it.", form: .reference([]),
      examples: ["[2015-10-01-talbiseh]"], atMost: NoteReader.mostShownEverywhere)
    showsTitle =
      reader.value("title", as: Bool.self, "Whether its title is still shown.")?.value ?? true
  }
}
