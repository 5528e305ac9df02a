/// Markup that is safe to write into a page as it stands. Whoever makes one vouches for it.
public struct HTML: Hashable, Sendable {
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ markup: String) {
    bytes = Array(markup.utf8)
  }
}

/// An address that is safe to follow: a relative path, or one whose scheme somebody has looked at.
/// Whoever makes one vouches for it.
public struct URLText: Hashable, Sendable {
  public var text: String

  public init(_ text: String) {
    self.text = text
  }
}

/// A JSON document. It is written so that it cannot end the script element that it stands in.
public struct JSONText: Hashable, Sendable {
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
