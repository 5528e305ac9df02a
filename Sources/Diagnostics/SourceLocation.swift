/// A place in a text as editors show it.
public struct SourceLocation: Hashable, Sendable {
  /// Counted from 1. Lines end at LF, CR LF or a lone CR.
  public let line: Int
  /// Counted from 1 in UTF-16 code units, as Visual Studio Code, the JetBrains editors, the
  /// Language Server Protocol and SARIF count. A byte order mark is not counted.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a text start. Made only for files that a diagnostic points at.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// How many UTF-16 code units stand before each block of bytes, so that the columns of a line of
  /// 256 KiB are not counted from its start each time.
  private let unitsBeforeBlock: [Int]
  private static let blockSize = 512

  public init(_ file: SourceFile) {
    bytes = file.bytes
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var starts = [hasMark ? 3 : 0]
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      if byte == 0x0A || byte == 0x0D { starts.append(position) }
    }
    self.starts = starts

    var units = 0
    var unitsBeforeBlock: [Int] = []
    for start in stride(from: 0, through: bytes.count, by: Self.blockSize) {
      unitsBeforeBlock.append(units)
      units += utf16Count(bytes[start..<min(start + Self.blockSize, bytes.count)])
    }
    self.unitsBeforeBlock = unitsBeforeBlock
  }

  /// The place of the byte at `offset`; an offset past the end is the end.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, starts[0]), bytes.count)
    let line = lineNumber(of: offset)
    let units = units(before: offset) - units(before: starts[line - 1])
    return SourceLocation(line: line, column: units + 1)
  }

  /// The bytes of a line, counted from 1, without its line ending.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func units(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    return unitsBeforeBlock[block] + utf16Count(bytes[(block * Self.blockSize)..<offset])
  }
}

/// Each character counts where its first byte stands.
private func utf16Count(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(0) { count, byte in
    switch byte {
    case 0x80...0xBF: count
    case 0xF0...: count + 2
    default: count + 1
    }
  }
}
