/// A field of an export: its name, what it holds, what that means. The exports' columns, the JSON
/// Schema and the dictionary on the data page are all made from these.
struct DataField: Sendable {
  indirect enum Kind: Sendable {
    case text
    case address
    /// A date as EDTF level 1 writes it.
    case date
    /// `2015-10-15`.
    case day
    /// A whole number from 0 up.
    case count
    case degrees(Int)
    case metres
    /// `true` and `false`; `yes` and `no` in tables.
    case flag
    case choice([String])
    case list(Kind)
    /// - Parameter isNullable: whether nothing is known of any of the fields.
    case object([DataField], isNullable: Bool)
  }

  let name: String
  let kind: Kind
  /// In the site's language.
  let meaning: String
  /// Whether every record has it.
  let isRequired: Bool

  /// The same field, in every record.
  var required: DataField {
    DataField(name: name, kind: kind, meaning: meaning, isRequired: true)
  }
}

extension PageContext {
  /// - Parameter meaning: the key of the words that say what the field means, without `field-`;
  ///   nil for the field's name.
  func field(
    _ name: String, _ kind: DataField.Kind, _ meaning: String? = nil,
    _ values: KeyValuePairs<String, String> = [:], isRequired: Bool = false
  ) -> DataField {
    DataField(
      name: name, kind: kind, meaning: words("field-" + (meaning ?? name), values),
      isRequired: isRequired)
  }
}
