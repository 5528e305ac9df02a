/// An entry of a page's reference list.
public struct Reference: Hashable, Sendable {
  public let source: Handle<Source>
  /// The ids of the places in the text that cite it, to return to.
  public var uses: [String]
}
