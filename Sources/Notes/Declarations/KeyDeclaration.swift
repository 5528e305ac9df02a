/// What there is to know of a key: its name, how its value is written and what it means.
///
/// Nobody writes one by hand. The calls of ``NoteReader`` that read a key make it, when they are run
/// against a ``KeyRecorder`` in place of a file.
public struct KeyDeclaration: Sendable {
  public let name: String
  public let form: ValueForm
  public let isRequired: Bool
  /// One sentence of plain English.
  public let meaning: String
  /// Values to copy, as they are written in YAML.
  public let examples: [String]
  public let textRole: TextRole
}

/// What the checks of texts look for in the value of a key.
public enum TextRole: Sendable {
  /// People read it: what programs write where there is nothing ("n/a") is no text.
  case prose
  /// An id, a number, a date, an address …
  case data
  /// Private, or kept as it was with all its mistakes.
  case unchecked
}

/// What there is to know of a mapping: what it is called, what it says and which keys it has.
public struct RecordDeclaration: Sendable {
  /// With its article, for messages: "a claim".
  public let name: String
  /// "claims".
  public let pluralName: String
  /// In the order in which they are read.
  public let keys: [KeyDeclaration]
  /// Whether authors may add keys of their own that start with `x-`.
  public let hasFreeKeys: Bool

  /// The declaration of a key; nil for a key that the record does not have.
  public subscript(name: String) -> KeyDeclaration? { keys.first { $0.name == name } }

  /// Every key here and in the records within, outer ones first.
  public var allKeys: [KeyDeclaration] {
    keys + keys.flatMap { $0.form.record?.allKeys ?? [] }
  }
}
