/// A free tree of values, whose names are looked up when a page is rendered.
public indirect enum PlainValue: Sendable {
  case null
  case flag(Bool)
  /// A number as it is to be printed.
  case number(String)
  case text(String)
  case list([PlainValue])
  case map([(key: String, value: PlainValue)])

  /// The value of a key; nil for what has no keys or not this one.
  subscript(key: Substring) -> PlainValue? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Whether a section over it is rendered.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .number, .map: true
    }
  }

  /// What `{{name}}` prints.
  var text: String {
    switch self {
    case .text(let text), .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .null, .list, .map: ""
    }
  }
}
