/// A kind of view as the reference of templates shows it: its name and its fields.
public struct ViewListing: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public let name: String
    /// What the field holds: "text", "url", "list of incident".
    public let kind: String
  }

  public let name: String
  /// Without the flags `has-…`, which every list has.
  public let fields: [Field]
}

extension Schema {
  /// This kind of view and those within it, each once, in the order in which they are met.
  public var views: [ViewListing] {
    var met: [Shape] = []
    add(shape, to: &met)
    return met.map { shape in
      let flags = Set(shape.fields.filter(\.kind.isList).map { "has-" + $0.name })
      let own = shape.fields.filter { !flags.contains($0.name) }
      return ViewListing(
        name: shape.name,
        fields: own.map { ViewListing.Field(name: $0.name, kind: $0.kind.title) })
    }
  }

  private func add(_ shape: Shape, to met: inout [Shape]) {
    guard !met.contains(shape) else { return }
    met.append(shape)
    for inner in shape.fields.compactMap(\.kind.inner) { add(inner, to: &met) }
  }
}
