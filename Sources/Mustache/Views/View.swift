/// A value with all its fields read, ready to be rendered.
public struct View: Sendable {
  /// What a view of a free tree of values is shaped like: nothing is declared.
  static let freeShape = Shape(name: "values", fields: [])

  /// The number of its shape.
  @usableFromInline let shape: Int
  @usableFromInline let slots: [Slot]

  /// Reads all fields of `subject`, and of the views in it.
  @inlinable
  public init<Subject>(_ subject: Subject, _ schema: Schema<Subject>) {
    shape = schema.shape.number
    var slots: [Slot] = []
    slots.reserveCapacity(schema.readers.count + schema.lists.count)
    for read in schema.readers { slots.append(read(subject)) }
    for list in schema.lists { slots.append(.flag(slots[list].isPresent)) }
    self.slots = slots
  }

  /// A view of a tree of values, for an entry without a schema.
  public init(_ values: PlainValue) {
    shape = Self.freeShape.number
    slots = [.values(values)]
  }

  subscript(slot: Int) -> Slot {
    slots.indices.contains(slot) ? slots[slot] : .absent
  }
}
