/// The declared fields of one view type. Templates are checked against it when they are loaded, so
/// keep it in a constant: two schemas are never the same one, even if they have the same fields.
public struct Schema<Subject>: Sendable {
  let shape: Shape
  let readers: [@Sendable (Subject) -> Slot]

  /// - Parameters:
  ///   - name: what diagnostics and listings call the view type.
  ///   - fields: the fields; of two with the same name the first counts.
  public init(_ name: String, _ fields: [Field<Subject>]) {
    shape = Shape(name: name, fields: fields.map { Shape.Field(name: $0.name, kind: $0.kind) })
    readers = fields.map(\.read)
  }
}
