/// A stretch of bytes in one file, from `lower` up to but not including `upper`.
public struct SourceRange: Hashable, Sendable {
  public let source: SourceID
  public let lower: UInt32
  public let upper: UInt32

  public init(_ source: SourceID, _ lower: Int, _ upper: Int) {
    self.source = source
    self.lower = UInt32(clamping: lower)
    self.upper = UInt32(clamping: max(lower, upper))
  }

  /// The bytes' places in the file.
  public var bytes: Range<Int> { Int(lower)..<Int(upper) }

  /// The part of this range that starts `offset` bytes in and is `length` bytes long, kept within
  /// the range.
  public func part(_ offset: Int, length: Int) -> SourceRange {
    let start = min(Int(lower) + offset, Int(upper))
    return SourceRange(source, start, min(start + length, Int(upper)))
  }

  /// The range from the start of this one to the end of `other`, which must be of the same file.
  public func through(_ other: SourceRange) -> SourceRange {
    SourceRange(source, Int(lower), Int(other.upper))
  }
}
