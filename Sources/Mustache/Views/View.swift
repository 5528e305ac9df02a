/// A value with all its fields read, ready to be rendered.
public struct View: Sendable {
  /// What a view of a free tree of values is shaped like: nothing is declared.
  static let freeShape = Shape(name: "values", fields: [])

  let shape: Shape
  let slots: [Slot]

  /// Reads all fields of `subject`, and of the views in it.
  public init<Subject>(_ subject: Subject, _ schema: Schema<Subject>) {
    shape = schema.shape
    var slots = schema.readers.map { $0(subject) }
    for list in schema.lists { slots.append(.flag(slots[list].isPresent)) }
    self.slots = slots
  }

  /// A view of a tree of values, for an entry without a schema.
  public init(_ values: PlainValue) {
    shape = Self.freeShape
    slots = [.values(values)]
  }

  subscript(slot: Int) -> Slot {
    slots.indices.contains(slot) ? slots[slot] : .absent
  }
}
