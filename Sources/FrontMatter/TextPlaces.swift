import Diagnostics

/// Where the parts of a YAML text stand in the file.
struct TextPlaces {
  private let text: UnsafeBufferPointer<UInt8>
  private let source: SourceID
  /// Where in the file the text starts.
  private let base: Int
  private var cursor: CharacterCursor

  init(_ text: UnsafeBufferPointer<UInt8>, source: SourceID, base: Int) {
    self.text = text
    self.source = source
    self.base = base
    cursor = CharacterCursor(text)
  }

  /// The place of characters of the text.
  mutating func characters(_ start: Int, _ end: Int) -> SourceRange {
    let lower = cursor.byteOffset(of: start, in: text)
    return fileRange(lower, cursor.byteOffset(of: end, in: text))
  }

  /// The word that starts at a character.
  mutating func word(at character: Int) -> SourceRange {
    let start = cursor.byteOffset(of: character, in: text)
    return fileRange(start, endOfWord(from: start))
  }

  /// The anchor or tag, whose first letter is `mark`, in front of a value.
  mutating func property(_ mark: Unicode.Scalar, of event: Event) -> SourceRange {
    var start = cursor.byteOffset(of: event.start, in: text)
    while start < text.count, text[start] != UInt8(ascii: mark) { start += 1 }
    return fileRange(start, endOfWord(from: start))
  }

  /// The place of a scalar's text, without its quotes and what stands before it.
  mutating func scalar(_ event: Event, style: ScalarStyle) -> SourceRange {
    var lower = cursor.byteOffset(of: event.start, in: text)
    var upper = cursor.byteOffset(of: event.end, in: text)
    if event.hasAnchor { lower = endOfProperty(from: lower, to: upper) }
    if event.hasTag { lower = endOfProperty(from: lower, to: upper) }
    switch style {
    case .plain:
      break
    case .quoted:
      lower = min(lower + 1, upper)
      upper = max(upper - 1, lower)
    case .block:
      while upper > lower, isBlank(text[upper - 1]) { upper -= 1 }
      var content = lower
      while content < upper, !isLineBreak(text[content]) { content += 1 }
      while content < upper, isBlank(text[content]) { content += 1 }
      if content < upper { lower = content }
    }
    return fileRange(lower, upper)
  }

  /// libyaml ends a list or mapping without brackets where the next thing starts, which may be
  /// lines below; here it ends with its last value.
  mutating func collection(
    from start: Event, to end: Event, last: SourceRange?
  ) -> SourceRange {
    let whole = characters(start.start, end.end)
    guard !start.isFlow, let last else { return whole }
    return SourceRange(source, Int(whole.lower), Int(last.upper))
  }

  /// What the file has at a place.
  func text(at range: SourceRange) -> String {
    let lower = Int(range.lower) - base
    return String(decoding: text[lower..<(lower + range.bytes.count)], as: UTF8.self)
  }

  private func fileRange(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(source, base + lower, base + upper)
  }

  /// Where what stands behind an anchor or a tag begins.
  private func endOfProperty(from start: Int, to upper: Int) -> Int {
    var end = endOfWord(from: start)
    while end < upper, isBlank(text[end]) { end += 1 }
    return end
  }

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < text.count, !isBlank(text[end]) { end += 1 }
    return end
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || isLineBreak(byte)
}

private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
