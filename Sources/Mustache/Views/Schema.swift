/// The declared fields of one view type. Templates are checked against it when they are loaded, so
/// keep it in a constant: two schemas are never the same one, even if they have the same fields.
public struct Schema<Subject>: Sendable {
  @usableFromInline let shape: Shape
  @usableFromInline let readers: [@Sendable (Subject) -> Slot]
  /// The slots of lists and texts. Behind the fields' own slots each has a flag `has-name`, for
  /// what is written once around a list that is not empty.
  @usableFromInline let lists: [Int]

  /// - Parameters:
  ///   - name: what diagnostics and listings call the view type.
  ///   - fields: the fields; of two with the same name the first counts.
  public init(_ name: String, _ fields: [Field<Subject>]) {
    lists = fields.indices.filter { fields[$0].kind.isList }
    let own = fields.map { Shape.Field(name: $0.name, kind: $0.kind) }
    let flags = lists.map { Shape.Field(name: "has-" + fields[$0].name, kind: .flag) }
    shape = Shape(name: name, fields: own + flags)
    readers = fields.map(\.read)
  }
}
