internal import Diagnostics

/// Splits a template into tags and the text between them.
struct TagScanner {
  /// A tag, or text that lies within one line (its line ending included).
  enum Piece {
    case text(Range<Int>)
    case tag(Tag)
  }

  /// A file with more mistakes than this is not worth describing further.
  static let mostMistakes = 100

  let source: SourceID
  let bytes: [UInt8]
  private(set) var pieces: [Piece] = []
  private(set) var mistakes = DiagnosticLog()
  private var delimiters = Delimiters.standard
  private var position: Int

  init(source: SourceID, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    position = hasMark ? 3 : 0
  }

  mutating func scan() {
    while let start = bytes.firstIndex(of: delimiters.open, from: position),
      mistakes.diagnostics.count < Self.mostMistakes
    {
      addText(position..<start)
      position = start
      guard scanTag() else { break }
    }
    addText(position..<bytes.count)
  }

  private mutating func addText(_ range: Range<Int>) {
    var start = range.lowerBound
    for position in range where bytes[position] == 0x0A {
      pieces.append(.text(start..<(position + 1)))
      start = position + 1
    }
    if start < range.upperBound { pieces.append(.text(start..<range.upperBound)) }
  }

  /// Reads the tag at `position` and moves behind it.
  ///
  /// - Returns: whether there can be further tags.
  private mutating func scanTag() -> Bool {
    let start = position
    var content = start + delimiters.open.count
    while content < bytes.count, bytes[content].isSpace { content += 1 }
    let sigil = Sigil(content < bytes.count ? bytes[content] : 0)
    if sigil != .none { content += 1 }
    let closing = sigil.closing + delimiters.close
    switch ending(from: content, closing: closing, mayHoldTags: sigil.kind == .silent) {
    case .closed(let end):
      position = end + closing.count
      finish(sigil, start..<position, content: bytes.trimmed(content..<end))
      return true
    case .interrupted(let next):
      reportUnclosed(start, closing)
      position = next
      return true
    case .missing:
      reportUnclosed(start, closing)
      position = content
      return false
    }
  }

  private enum Ending {
    case closed(Int)
    /// Another tag starts before this one ends.
    case interrupted(Int)
    case missing
  }

  private func ending(from start: Int, closing: [UInt8], mayHoldTags: Bool) -> Ending {
    var position = start
    while position < bytes.count {
      if bytes.hasPattern(closing, at: position) { return .closed(position) }
      if !mayHoldTags, bytes.hasPattern(delimiters.open, at: position) {
        return .interrupted(position)
      }
      position += 1
    }
    return .missing
  }

  private mutating func finish(_ sigil: Sigil, _ range: Range<Int>, content: Range<Int>) {
    var kind = sigil.kind
    var name = TagName(text: "", isDynamic: false, range: content)
    switch sigil {
    case .comment: break
    case .delimiters: changeDelimiters(content)
    default:
      if let read = readName(content, of: kind) { name = read } else { kind = .silent }
    }
    pieces.append(.tag(Tag(kind: kind, name: name, range: range)))
  }

  private mutating func readName(_ content: Range<Int>, of kind: Tag.Kind) -> TagName? {
    var range = content
    let mayBeDynamic = kind == .partial || kind == .parent || kind == .end
    let isDynamic = mayBeDynamic && !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "*")
    if isDynamic { range = bytes.trimmed((range.lowerBound + 1)..<range.upperBound) }
    guard !range.isEmpty else {
      report(.emptyTag, content)
      return nil
    }
    let name = TagName(text: bytes.text(range), isDynamic: isDynamic, range: range)
    let isWhole = bytes[range].allSatisfy {
      !$0.isSpace && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}")
    }
    let isField = kind.namesField || isDynamic
    guard isWhole, !isField || name.path.allSatisfy({ !$0.isEmpty }) else {
      report(.malformedName(name.written), range)
      return nil
    }
    return name
  }

  private mutating func changeDelimiters(_ content: Range<Int>) {
    let parts = bytes[content].split(whereSeparator: \.isSpace).map { Array($0) }
    guard parts.count == 2,
      parts.allSatisfy({ $0.count <= Delimiters.longest && !$0.contains(UInt8(ascii: "=")) })
    else {
      report(.malformedDelimiters, content)
      return
    }
    delimiters = Delimiters(open: parts[0], close: parts[1])
  }

  private mutating func reportUnclosed(_ start: Int, _ closing: [UInt8]) {
    report(
      .unclosedTag(closing: String(decoding: closing, as: UTF8.self)),
      start..<(start + delimiters.open.count))
  }

  private mutating func report(_ problem: TemplateProblem, _ range: Range<Int>) {
    mistakes.report(problem, at: SourceRange(source, range.lowerBound, range.upperBound))
  }
}
