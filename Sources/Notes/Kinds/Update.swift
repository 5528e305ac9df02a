public import Diagnostics

/// A change to a note after its publication, with the words that it replaced.
public struct Update: RecordReadable {
  static var recordName: String { "an update" }
  static var pluralName: String { "updates" }

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
}

extension Update {
  init(_ reader: inout NoteReader) {
    date =
      reader.required("date", "When the note was changed.", examples: ["2016-01-15"])
      ?? Located(.unknown, at: reader.range)
    kind =
      reader.required("kind", "What kind of change it was.", examples: ["corrected"])?.value
      ?? .updated
    what =
      reader.required(
        "what", "What was changed.", examples: ["The number of children killed"])?.value
    why = reader.value("why", "Why it was changed.", examples: ["A second list came out."])?.value
    before =
      reader.value(
        "before", "The old wording.", role: .unchecked, examples: ["\"30 children\""])?.value
    after = reader.value("after", "The new wording.", examples: ["\"32 children\""])?.value
  }
}
