/// What a template shows: the fields of a schema, each read when the template names it.
///
/// Views are objects, so that lists of them hold one reference for each entry, and pages can share
/// them. They are for one thread alone.
public class View {
  /// Shapes hold how to read the fields, too: nothing here is generic, so nothing has to find out
  /// at run time which types it is about.
  @usableFromInline let shape: Shape

  /// What a partial that shows nothing but this view wrote the second time: a view that is written
  /// twice is shared by pages, and will be written again.
  @exclusivity(unchecked) final var written: (by: Int, bytes: [UInt8]?)?

  @usableFromInline
  init(_ shape: Shape) { self.shape = shape }

  /// Reads a field; one that the schema does not have is absent.
  final func slot(_ number: Int) -> Slot { shape.read(number, of: self) }
}

/// A value as templates see it.
public final class Viewed<Subject>: View {
  public let subject: Subject

  @inlinable
  public init(_ subject: Subject, _ schema: Schema<Subject>) {
    self.subject = subject
    super.init(schema.shape)
  }
}
