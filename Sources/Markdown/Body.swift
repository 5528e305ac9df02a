public import Diagnostics

/// A note's text as HTML.
public struct Body: Sendable {
  /// Safe to put into a page as it is.
  public let html: [UInt8]
  public let headings: [Heading]
  /// The citations in the text, in its order.
  public let citations: [CitationReference]

  /// The words without markup and citations, for excerpts and search: a line for each paragraph.
  /// Made anew at each call.
  public var plainText: String { Markdown.plainText(of: html[...]) }
}

/// A heading of a body.
public struct Heading: Sendable {
  /// 1 to 6, as it is published.
  public let level: Int
  /// Unique on the page; letters and digits of any script, and hyphens.
  public let id: String
  /// Without markup and citations.
  public let text: String
  /// The heading's line.
  public let range: SourceRange
}

/// A place in the text that cites an entry of the reference list.
public struct CitationReference: Sendable {
  /// The entry's number in the list.
  public let number: Int
  /// The id of the place on the page, to return to.
  public let id: String
  public let key: String
  /// "p. 20".
  public let locator: String?
  /// Where the key stands.
  public let range: SourceRange
}
