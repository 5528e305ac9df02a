/// A line of a file as a terminal shows it, and where in it the range stands that a finding is
/// about.
struct QuotedLine {
  /// Tabs are spaces here, invisible characters are visible, and a line that is too long is cut on
  /// both sides.
  let text: String
  /// Counted in columns of the terminal.
  let markStart: Int
  let markWidth: Int

  /// - Parameters:
  ///   - line: the bytes of the line, with their places in the file.
  ///   - mark: the bytes of the file to point at, of which those outside the line do not count.
  ///   - width: how many columns to show.
  init(_ line: ArraySlice<UInt8>, marking mark: Range<Int>, width: Int) {
    let mark = mark.clamped(to: line.startIndex..<line.endIndex)
    // A line may be a whole file of 256 KiB; what cannot be shown need not be measured.
    let reach = width * 8
    let start = boundary(in: line, at: max(line.startIndex, mark.lowerBound - reach))
    let end = boundary(in: line, at: min(line.endIndex, mark.lowerBound + reach))
    var cells = Cells()
    cells.append(line[start..<mark.lowerBound])
    let first = cells.count
    cells.append(line[mark.lowerBound..<max(mark.lowerBound, min(mark.upperBound, end))])
    let last = cells.count
    if mark.upperBound < end { cells.append(line[mark.upperBound..<end]) }

    let window = cells.window(
      around: first..<last, width: width,
      isCutBefore: start > line.startIndex, isCutAfter: end < line.endIndex)
    let lead = window.isCutBefore ? "…" : ""
    let tail = window.isCutAfter ? "…" : ""
    text = lead + cells.text(window.cells) + tail
    markStart = lead.count + cells.width(window.cells.lowerBound..<first)
    markWidth = max(1, cells.width(first..<min(last, window.cells.upperBound)))
  }
}

/// The nearest place at or before an offset at which a character starts.
private func boundary(in line: ArraySlice<UInt8>, at offset: Int) -> Int {
  var offset = offset
  while offset > line.startIndex, offset < line.endIndex, line[offset] & 0xC0 == 0x80 {
    offset -= 1
  }
  return offset
}

/// What a terminal shows of a line, character by character.
private struct Cells {
  private var cells: [(text: String, width: Int)] = []
  private var column = 0

  var count: Int { cells.count }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    for character in String(decoding: bytes, as: UTF8.self) {
      if character == "\t" {
        let width = 4 - column % 4
        append(String(repeating: " ", count: width), width: width)
      } else if character.unicodeScalars.contains(where: isInvisible) {
        let shown = visible(String(character))
        append(shown, width: shown.reduce(0) { $0 + displayWidth(of: $1) })
      } else {
        append(String(character), width: displayWidth(of: character))
      }
    }
  }

  private mutating func append(_ text: String, width: Int) {
    cells.append((text, width))
    column += width
  }

  func text(_ range: Range<Int>) -> String {
    cells[range].map(\.text).joined()
  }

  func width(_ range: Range<Int>) -> Int {
    cells[range].reduce(0) { $0 + $1.width }
  }

  /// The cells to show: all, or as many as fit from a little before the mark on.
  func window(
    around mark: Range<Int>, width: Int, isCutBefore: Bool, isCutAfter: Bool
  ) -> (cells: Range<Int>, isCutBefore: Bool, isCutAfter: Bool) {
    if !isCutBefore, !isCutAfter, column <= width { return (0..<count, false, false) }
    var room = width - 2
    let markWidth = min(self.width(mark), room)
    var first = mark.lowerBound
    var before = min(room - markWidth, max(width / 3, room - self.width(mark.lowerBound..<count)))
    while first > 0, cells[first - 1].width <= before {
      first -= 1
      before -= cells[first].width
    }
    room -= self.width(first..<mark.lowerBound)
    var last = mark.lowerBound
    while last < count, cells[last].width <= room {
      room -= cells[last].width
      last += 1
    }
    return (first..<last, isCutBefore || first > 0, isCutAfter || last < count)
  }
}
