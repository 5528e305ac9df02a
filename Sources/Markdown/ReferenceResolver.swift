public import Diagnostics

/// Follows what a body refers to. Called in the order of the text; what leads nowhere is reported
/// by the resolver, which then answers nil.
public protocol ReferenceResolver {
  /// A source that the text cites as `[@key, locator]`.
  mutating func citation(_ key: String, locator: String?, at range: SourceRange) -> Citation?

  /// A note that the text links to as `[[target]]` or `[[target#anchor|text]]`.
  ///
  /// - Parameter hasText: whether the link has a text of its own, and does not show the title.
  mutating func wikiLink(
    _ target: String, hasText: Bool, at range: SourceRange
  ) -> LinkDestination?

  /// A file that the text links to by a relative path, decoded and without its fragment.
  mutating func relativeLink(
    _ path: String, fragment: String?, at range: SourceRange
  ) -> LinkDestination?

  /// An image by its relative path, decoded.
  mutating func image(_ path: String, at range: SourceRange) -> ImageDestination?
}

/// An entry of the page's reference list, as the text names it.
public struct Citation: Equatable, Sendable {
  /// From 1, in order of first use.
  public let number: Int
  /// The id of the entry on the page.
  public let anchor: String
  public let title: String

  public init(number: Int, anchor: String, title: String) {
    self.number = number
    self.anchor = anchor
    self.title = title
  }
}

/// Where a link leads.
public struct LinkDestination: Equatable, Sendable {
  /// Relative to the page, percent-encoded.
  public let address: String
  /// What a link without a text of its own says.
  public let title: String

  public init(address: String, title: String) {
    self.address = address
    self.title = title
  }
}

/// Where an image stands, and its size in pixels where that is known.
public struct ImageDestination: Equatable, Sendable {
  public let address: String
  public let width: Int?
  public let height: Int?

  public init(address: String, width: Int?, height: Int?) {
    self.address = address
    self.width = width
    self.height = height
  }
}
