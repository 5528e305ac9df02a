/// What templates may know of a view type: the names and kinds of its fields. Two views have the
/// same shape only if they were made with the same schema, so shapes are compared by identity.
@usableFromInline
final class Shape: Sendable {
  /// What a free tree of values is shaped like: nothing is declared.
  static let free = Shape(name: "values", fields: [], readers: [])

  /// What a field holds, and so where a template may use it.
  @usableFromInline
  enum Kind: Sendable {
    case text, html, url, json, number, flag, texts, values
    /// A text that is the same in all views, and so part of the templates.
    case constant(String)
    case view(@Sendable () -> Shape)
    case list(@Sendable () -> Shape)

    /// Whether a section over it may be rendered more than once.
    var isList: Bool {
      switch self {
      case .texts, .list: true
      case .text, .constant, .html, .url, .json, .number, .flag, .values, .view: false
      }
    }
  }

  @usableFromInline
  struct Field: Sendable {
    let name: String
    let kind: Kind
  }

  /// Reads a field of a view of this shape.
  ///
  /// A structure, because functions in an array on their own are called in the most general way.
  @usableFromInline
  struct Reader: Sendable {
    let read: @Sendable (View) -> Slot

    @usableFromInline
    init(_ read: @escaping @Sendable (View) -> Slot) { self.read = read }
  }

  let name: String
  let fields: [Field]
  let readers: [Reader]
  private let slots: [String: Int]

  init(name: String, fields: [Field], readers: [Reader]) {
    self.name = name
    self.fields = fields
    self.readers = readers
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
