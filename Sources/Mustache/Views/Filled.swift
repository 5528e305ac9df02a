/// A value and its view, which many pages can show although it is filled once.
///
/// An object, so that lists of it hold one reference for each entry, and not one for every field.
public final class Filled<Subject: Sendable>: Sendable {
  public let subject: Subject
  public let view: View

  @inlinable
  public init(_ subject: Subject, _ schema: Schema<Subject>) {
    self.subject = subject
    view = View(subject, schema)
  }
}
