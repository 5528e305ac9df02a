public import Diagnostics

/// A value of the front matter, with its place in the file.
public struct Node: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// Text as the user wrote it: whether `NO` or `12:30` is text, a time or a country is for the
    /// schema to say.
    case scalar(String, ScalarStyle)
    case sequence([Node])
    case mapping(Mapping)
  }

  public let content: Content
  /// A scalar's text without its quotes, a list or mapping from its first to its last value.
  public let range: SourceRange

  public init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// How a scalar was written.
public enum ScalarStyle: Sendable {
  /// Without quotes.
  case plain
  /// In single or double quotes.
  case quoted
  /// Below a `|` or `>`.
  case block
}

/// Keys with their values, in the order of the file. No key stands twice.
public struct Mapping: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public let key: String
    public let keyRange: SourceRange
    public let value: Node

    public init(key: String, keyRange: SourceRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }
}
