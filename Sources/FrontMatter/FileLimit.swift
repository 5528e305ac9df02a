public import Diagnostics

/// The most bytes that a note, or any other file that people write, may have.
public let largestNote = 256 * 1024

/// So many bytes of a text are read: if it is too long, one character more than the limit, so that it
/// can be pointed at as a whole.
public func readable(_ limit: Int) -> Int { limit + 4 }

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
  var end = first + 1
  while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
  while end < bytes.count, end < first + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
  return SourceRange(source, first, end)
}
