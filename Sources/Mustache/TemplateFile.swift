public import Diagnostics

/// A template as it was read.
public struct TemplateFile: Sendable {
  /// Its path in the folder of templates, with its ending: `incident.html`, `partials/claim.html`.
  /// The ending says how values are escaped and whether the places of tags are checked.
  public let name: String
  public let source: SourceID
  public let bytes: [UInt8]

  public init(name: String, source: SourceID, bytes: [UInt8]) {
    self.name = name
    self.source = source
    self.bytes = bytes
  }
}

/// A template that is rendered by its own name, with what it is given.
public struct Entry: Sendable {
  let name: String
  let shape: Shape

  /// A template whose names are checked against a schema.
  public init<Subject>(_ name: String, _ schema: Schema<Subject>) {
    self.name = name
    shape = schema.shape
  }

  /// A template over a free tree of values, as the Mustache specification has it: unknown names
  /// and unknown partials are nothing.
  public init(free name: String) {
    self.name = name
    shape = Shape.free
  }
}
