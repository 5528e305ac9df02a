import Diagnostics

/// Finds in the file what the tree says.
///
/// libcmark's columns are right only in the first line of a block. It counts the bytes of the
/// text that is left when the markers and the indentation of every line are taken off; and it
/// does not count the line ends in a link's title, nor definitions at the start of a paragraph; and
/// where a paragraph goes on outside the quote or list that it stands in, it leaves the indentation
/// on. So a place is computed line by line from where the text of the line begins, and the lines
/// after the reported one are tried until the file says there what the tree does.
struct SourceMap {
  let bytes: [UInt8]
  let body: Range<Int>
  private let source: SourceID
  private var lineStarts: [Int] = []
  private var block = Block()
  /// Lines that libcmark has not counted in the block.
  private var uncounted = 0
  /// The line that was found last, and how much of its indentation libcmark has left on.
  private var lastFound = (line: 0, indentation: 0)

  /// How many lines are looked through. Nobody writes a link over so many; a hostile text shall
  /// not make each of its links a walk over all of its lines.
  private static let patience = 32

  /// The paragraph or heading whose text is looked for.
  private struct Block {
    var firstLine = 1
    var firstColumn = 1
    var lastLine = Int.max
    var quotes = 0
  }

  /// - Parameters:
  ///   - file: the note's file.
  ///   - source: its id.
  ///   - body: where the body stands in the file; within its bytes.
  init(_ file: SourceFile, _ source: SourceID, body: Range<Int>) {
    bytes = file.bytes
    self.body = body
    self.source = source
  }

  /// Goes to a block.
  ///
  /// - Parameters:
  ///   - node: a paragraph, a heading or a block of HTML.
  ///   - quotes: how many block quotes it stands in.
  mutating func enter(_ node: Node, quotes: Int) {
    block = Block(
      firstLine: node.startLine, firstColumn: node.startColumn, lastLine: node.endLine,
      quotes: quotes)
    uncounted = 0
    lastFound = (0, 0)
  }

  func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(source, offsets.lowerBound, offsets.upperBound)
  }

  /// A place in the current block.
  ///
  /// - Parameters:
  ///   - line: where libcmark says that it is.
  ///   - column: the same.
  ///   - isRight: whether the file has there what the tree has.
  /// - Returns: nil if no line does.
  mutating func offset(
    line: Int, column: Int, _ isRight: (SourceMap, Int) -> Bool
  ) -> Int? {
    for skipped in uncounted...uncounted + Self.patience where line + skipped <= block.lastLine {
      let place = place(line: line + skipped, column: column)
      for indentation in 0...indentation(ofLine: place.line)
      where isRight(self, place.offset - indentation) {
        uncounted = skipped
        lastFound = (place.line, indentation)
        return place.offset - indentation
      }
    }
    return nil
  }

  /// A place in the current block, if libcmark is right about it.
  mutating func offset(line: Int, column: Int) -> Int {
    let place = place(line: line + uncounted, column: column)
    return place.offset - (place.line == lastFound.line ? lastFound.indentation : 0)
  }

  /// A place in the current block where the file has the given bytes.
  mutating func offset(line: Int, column: Int, of text: some Collection<UInt8>) -> Int {
    let found = offset(line: line, column: column) { map, offset in
      map.bytes[offset..<map.body.upperBound].starts(with: text)
    }
    return found ?? offset(line: line, column: column)
  }

  /// The first line of the current block, without the space around it.
  mutating func firstLineOfBlock() -> SourceRange {
    let start = startOfText(block.firstLine)
    var end = start
    while end < body.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return range(start..<end)
  }

  /// - Returns: a place, and the line that it is on: a later one than `line` if that is too short.
  private mutating func place(line: Int, column: Int) -> (offset: Int, line: Int) {
    var line = line
    var rest = max(0, column - block.firstColumn)
    for _ in 0..<Self.patience {
      let start = startOfText(line)
      let next = startOfLine(line + 1)
      if start + rest < next || line >= block.lastLine {
        return (min(start + rest, body.upperBound), line)
      }
      rest -= next - start
      line += 1
    }
    return (startOfText(line), line)
  }

  /// Where a line's own text begins, behind the markers of the quotes that it stands in and its
  /// indentation.
  private mutating func startOfText(_ line: Int) -> Int {
    let start = startOfLine(line)
    if line == block.firstLine { return min(start + block.firstColumn - 1, body.upperBound) }
    var quotes = block.quotes
    var offset = start
    while offset < body.upperBound {
      switch bytes[offset] {
      case 0x20, 0x09: offset += 1
      case UInt8(ascii: ">") where quotes > 0:
        quotes -= 1
        offset += 1
      default: return offset
      }
    }
    return offset
  }

  /// How much white space stands before a line's own text; more than anybody writes counts less.
  private mutating func indentation(ofLine line: Int) -> Int {
    guard line != block.firstLine else { return 0 }
    let start = startOfText(line)
    let space = bytes[startOfLine(line)..<start].reversed().prefix { $0 == 0x20 || $0 == 0x09 }
    return min(space.count, Self.patience)
  }

  private mutating func startOfLine(_ line: Int) -> Int {
    if lineStarts.isEmpty { lineStarts = makeLineStarts() }
    return lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : body.upperBound
  }

  private func makeLineStarts() -> [Int] {
    var starts = [body.lowerBound]
    var isAfterReturn = false
    bytes.withUnsafeBufferPointer { bytes in
      for offset in body {
        let byte = bytes[offset]
        // Nearly every byte.
        if byte > 0x0D, !isAfterReturn { continue }
        if isAfterReturn, byte != 0x0A { starts.append(offset) }
        if byte == 0x0A { starts.append(offset + 1) }
        isAfterReturn = byte == 0x0D
      }
    }
    if isAfterReturn { starts.append(body.upperBound) }
    return starts
  }
}
