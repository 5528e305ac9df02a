/// The declared fields of a Swift type that pages are rendered from.
public struct Schema<Subject>: Sendable {
  let shape: ViewShape
  let fields: [Field<Subject>]

  /// - Parameters:
  ///   - name: what the view is called in messages.
  ///   - fields: the fields; their places are their slots.
  public init(_ name: String, _ fields: [Field<Subject>]) {
    shape = ViewShape(name: name, fields: fields.map(\.shape))
    self.fields = fields
  }
}

/// A schema without its Swift type: what the compiler resolves names against.
final class ViewShape: Sendable {
  let name: String
  let fields: [FieldShape]
  private let slots: [String: Int]

  init(name: String, fields: [FieldShape]) {
    self.name = name
    self.fields = fields
    slots = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  func slot(of name: String) -> Int? { slots[name] }
}

/// A declared field without its Swift type.
struct FieldShape: Sendable {
  let name: String
  let kind: FieldKind
  /// The shape of the views below; called late, since views may hold views of their own kind.
  let inner: (@Sendable () -> ViewShape)?
  let constant: View?
}

/// A value with its fields read, ready to be rendered.
public struct View: Sendable {
  let slots: [Value]

  public init<Subject>(_ subject: Subject, _ schema: Schema<Subject>) {
    slots = schema.fields.map { $0.read(subject) }
  }
}
