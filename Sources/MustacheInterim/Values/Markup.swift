/// Markup that is trusted: only `{{{name}}}` prints it.
public struct HTML: Hashable, Sendable {
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ text: String) {
    bytes = Array(text.utf8)
  }
}

/// An address that has been vetted: relative, or of a scheme that pages may link to.
public struct URLText: Hashable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }
}

/// A JSON document, for `<script type="application/ld+json">`.
public struct JSONText: Hashable, Sendable {
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
