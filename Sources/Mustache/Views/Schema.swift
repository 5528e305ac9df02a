/// The declared fields of one view type. Templates are checked against it when they are loaded, so
/// keep it in a constant: two schemas are never the same one, even if they have the same fields.
public struct Schema<Subject>: Sendable {
  @usableFromInline let shape: Shape

  /// - Parameters:
  ///   - name: what diagnostics and listings call the view type.
  ///   - fields: the fields; of two with the same name the first counts. Behind them, each list
  ///     and each sequence of texts has a flag `has-name`, for what is written once around it.
  public init(_ name: String, _ fields: [Field<Subject>]) {
    let all = fields + fields.compactMap(\.flag)
    shape = Shape(
      name: name, fields: all.map { Shape.Field(name: $0.name, kind: $0.kind) },
      readers: all.map(\.read))
  }
}
