import Diagnostics

/// Finds in the file what the tree says, from the top of a block downwards.
///
/// libcmark knows the lines of blocks, but its columns of inlines are wrong where a paragraph goes
/// on in a list or a quote, and the tree does not tell an escaped bracket from a plain one. Texts
/// come in the same order in the tree and in the file, so looking for each after the one before
/// finds them.
struct SourceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let source: SourceID
  private let base: Int
  private let lineStarts: [Int]
  private var position = 0
  private var end = 0

  /// - Parameters:
  ///   - bytes: the body.
  ///   - base: where the body starts in its file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceID, base: Int) {
    self.bytes = bytes
    self.source = source
    self.base = base
    var starts = [0]
    for place in bytes.indices {
      let isEnd =
        bytes[place] == 0x0A
        || bytes[place] == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A)
      if isEnd { starts.append(place + 1) }
    }
    lineStarts = starts
    end = bytes.count
  }

  /// Goes to the lines of a block, counted from 1.
  mutating func enter(lines: ClosedRange<Int>) {
    position = start(ofLine: lines.lowerBound)
    end = start(ofLine: lines.upperBound + 1)
  }

  /// The next place of a text in the block, and goes behind it.
  ///
  /// - Returns: nil if the file writes the text in another way: with escapes or entities.
  mutating func find(_ text: some Collection<UInt8>) -> Range<Int>? {
    guard let first = text.first, text.count <= end - position else { return nil }
    var place = position
    while place + text.count <= end {
      if bytes[place] == first, bytes[place..<place + text.count].elementsEqual(text) {
        position = place + text.count
        return place..<position
      }
      place += 1
    }
    return nil
  }

  /// Goes back to a place that was found.
  mutating func back(to place: Int) {
    position = place
  }

  /// Whether an odd number of backslashes stands before a place.
  func isEscaped(_ place: Int) -> Bool {
    var count = 0
    while place - count > 0, bytes[place - count - 1] == UInt8(ascii: "\\") { count += 1 }
    return count % 2 == 1
  }

  func range(_ places: Range<Int>) -> SourceRange {
    SourceRange(source, base + places.lowerBound, base + places.upperBound)
  }

  /// What is left of the block, without the space around it: the place of what cannot be found.
  var rest: SourceRange {
    var lower = min(position, end)
    var upper = end
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    let lineEnd = bytes[lower..<upper].firstIndex(of: 0x0A) ?? upper
    return range(lower..<lineEnd)
  }

  private func start(ofLine line: Int) -> Int {
    lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : bytes.count
  }
}
