public import Diagnostics

/// A template's text.
public struct TemplateFile: Sendable {
  /// How other templates name it: `incident.html`, `partials/claim.html`.
  public let name: String
  public let source: SourceID
  public let bytes: [UInt8]

  public init(name: String, source: SourceID, bytes: [UInt8]) {
    self.name = name
    self.source = source
    self.bytes = bytes
  }
}

/// A template that pages are rendered with, and what it is given.
public struct Entry: Sendable {
  public let template: String
  /// Nil for a free tree of values.
  let shape: ViewShape?

  public init<Subject>(_ template: String, _ schema: Schema<Subject>) {
    self.template = template
    shape = schema.shape
  }

  /// A template that is given a ``PlainValue``: unknown names print nothing, as the Mustache
  /// specification asks.
  public init(free template: String) {
    self.template = template
    shape = nil
  }
}
