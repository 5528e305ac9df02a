public import Diagnostics

/// A note's text as HTML.
public struct Body: Sendable {
  /// Safe to put into a page as it is.
  public let html: [UInt8]
  public let headings: [Heading]
  /// The citations in the text, in its order.
  public let citations: [CitationReference]
}

/// A heading of a body.
public struct Heading: Sendable {
  /// 1 to 6, as it is published.
  public let level: Int
  /// Unique in the body; letters and digits of any script, and hyphens.
  public let id: String
  public let text: String
  public let range: SourceRange
}

/// A place in the text that cites an entry of the reference list.
public struct CitationReference: Sendable {
  public let number: Int
  /// The id of the place on the page, to return to.
  public let id: String
}
