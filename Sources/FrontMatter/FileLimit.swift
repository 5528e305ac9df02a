public import Diagnostics

/// The most bytes that a note, or any other file that people write, may have.
public let largestNote = 256 * 1024

/// The first character of a text that is more than may be read, so that a message can point at it.
///
/// - Parameters:
///   - limit: how many bytes may be read.
///   - start: where they are counted from.
/// - Returns: nil if all of the text may be read.
public func excess(
  of file: SourceFile, _ source: SourceID, beyond limit: Int, from start: Int = 0
) -> SourceRange? {
  let bytes = file.bytes
  var first = start + limit
  guard first < bytes.count else { return nil }
  let end = first + 1
  while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
  return SourceRange(source, first, end)
}
