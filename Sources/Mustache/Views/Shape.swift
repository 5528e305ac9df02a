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
  @usableFromInline
  final class Reader: Sendable {
    let read: @Sendable (View) -> Slot

    @usableFromInline
    init(_ read: @escaping @Sendable (View) -> Slot) { self.read = read }
  }

  let name: String
  let fields: [Field]
  private let readers: [Reader]
  /// The same readers. They live as long as the shape, so nobody has to count references to them: all
  /// threads would count at one place, a thousand times a page.
  private let lentReaders: [Unmanaged<Reader>]
  private let slots: [String: Int]

  init(name: String, fields: [Field], readers: [Reader]) {
    self.name = name
    self.fields = fields
    self.readers = readers
    lentReaders = readers.map { Unmanaged.passUnretained($0) }
    slots = Dictionary(
      zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Reads a field of a view; one that the shape does not have is absent.
  func read(_ slot: Int, of view: View) -> Slot {
    guard lentReaders.indices.contains(slot) else { return .absent }
    return lentReaders[slot]._withUnsafeGuaranteedRef { $0.read(view) }
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
