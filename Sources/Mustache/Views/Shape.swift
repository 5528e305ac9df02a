import Synchronization

/// What templates may know of a view type: the names and kinds of its fields. Two views have the
/// same shape only if they were made with the same schema, so shapes are compared by identity.
@usableFromInline
final class Shape: Sendable {
  private static let lastNumber = Atomic(0)

  /// What a field holds, and so where a template may use it.
  @usableFromInline
  enum Kind: Sendable {
    case text, html, url, json, number, flag, texts, values
    case view(@Sendable () -> Shape)
    case list(@Sendable () -> Shape)

    /// Whether a section over it may be rendered more than once.
    var isList: Bool {
      switch self {
      case .texts, .list: true
      case .text, .html, .url, .json, .number, .flag, .values, .view: false
      }
    }
  }

  @usableFromInline
  struct Field: Sendable {
    let name: String
    let kind: Kind
  }

  /// No other shape has it. Views carry it rather than the shape, which is one object for all
  /// threads: they would wait for each other to count its references.
  @usableFromInline let number = lastNumber.add(1, ordering: .relaxed).newValue
  let name: String
  let fields: [Field]
  private let slots: [String: Int]

  init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
    slots = Dictionary(
      zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The place of the field called `name` in a view's slots.
  func slot(of name: String) -> Int? { slots[name] }
}

extension Shape: Hashable {
  @usableFromInline
  static func == (first: Shape, second: Shape) -> Bool { first === second }

  @usableFromInline
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
