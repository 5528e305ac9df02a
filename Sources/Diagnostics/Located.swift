/// A value with the place in the file that it was read from.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var range: SourceRange

  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// The same place with another value, for one that was made from this one.
  public func map<Other, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Other
  ) throws(Failure) -> Located<Other> {
    Located<Other>(try transform(value), at: range)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

extension Located<String> {
  /// The place of a stretch of the text's UTF-8 bytes.
  ///
  /// A text that was written with escapes or over several lines is not, byte for byte, what the
  /// file holds; a part of such a text is placed at the whole.
  public func part(_ offset: Int, length: Int) -> SourceRange {
    value.utf8.count == range.bytes.count ? range.part(offset, length: length) : range
  }
}
