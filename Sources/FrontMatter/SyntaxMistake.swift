import Diagnostics

/// What people do when libyaml says that it cannot go on, and where they did it.
struct SyntaxMistake {
  enum Kind: Sendable {
    /// `title: The strike: an account`.
    case secondColon
    /// A key deeper or less deep than its neighbours.
    case misplacedKey
    /// Text where only a key can stand.
    case expectedKey
    case lineWithoutColon
    case unclosedQuote
    case unclosedList
    case unclosedMapping
    /// The text ends within brackets.
    case unclosedBracket
    case expectedListEntry
    case listOnKeyLine
    case tab
    /// A character with a meaning in YAML at the start of a text without quotes.
    case specialStart(Unicode.Scalar)
    case textAfterQuote
    case unknownEscape
    case invalidEscape
    case textAfterBlockMark
    /// `killed: >48`, which YAML takes for the start of a block of text.
    case countWithoutQuotes
    case missingValue
    /// What libyaml says, for mistakes that hardly anybody makes.
    case other(String)
  }

  let problem: FrontMatterProblem
  /// Bytes of the text.
  let range: Range<Int>

  /// - Parameters:
  ///   - failure: what libyaml says.
  ///   - character: the number of the character at which it stopped.
  ///   - text: what it was reading.
  init(_ failure: ParserFailure, at character: Int, in text: UnsafeBufferPointer<UInt8>) {
    var cursor = CharacterCursor(text)
    let start = cursor.byteOffset(of: failure.contextStart, in: text)
    let stop = cursor.byteOffset(of: character, in: text)
    let here = stop..<min(stop + (scalar(at: stop, in: text)?.length ?? 0), text.count)
    let opening = start..<min(start + 1, text.count)
    let stopped = scalar(at: stop, in: text).flatMap { Unicode.Scalar($0.value) }

    if failure.context.contains("directive") {
      self.init(.feature(.directive), at: restOfLine(startOfLine(of: stop, in: text), in: text))
      return
    }
    if let count = countWithoutQuotes(at: start, in: text)
      ?? countWithoutQuotes(at: stop, in: text)
    {
      self.init(.countWithoutQuotes, at: count)
      return
    }
    switch failure.problem {
    case "mapping values are not allowed in this context":
      let isSecond = hasColon(before: stop, in: text)
      self.init(isSecond ? .secondColon : .misplacedKey, at: here)
    case "did not find expected key":
      let isAfterQuote = hasQuote(before: stop, in: text)
      self.init(isAfterQuote ? .textAfterQuote : .expectedKey, at: restOfLine(stop, in: text))
    case "could not find expected ':'":
      self.init(.lineWithoutColon, at: restOfLine(start, in: text))
    case "found unexpected end of stream", "found unexpected document indicator":
      self.init(.unclosedQuote, at: opening)
    case "did not find expected ',' or ']'":
      self.init(.unclosedList, at: opening)
    case "did not find expected ',' or '}'":
      self.init(.unclosedMapping, at: opening)
    case "did not find expected '-' indicator":
      self.init(.expectedListEntry, at: restOfLine(stop, in: text))
    case "block sequence entries are not allowed in this context":
      self.init(.listOnKeyLine, at: here)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      self.init(.tab, at: here)
    case "found character that cannot start any token":
      self.init(stopped == "\t" ? .tab : .specialStart(stopped ?? " "), at: here)
    case "did not find expected alphabetic or numeric character",
      "did not find expected whitespace or line break", "did not find expected tag URI",
      "did not find expected '!'", "found undefined tag handle":
      let first = scalar(at: start, in: text).flatMap { Unicode.Scalar($0.value) }
      self.init(.specialStart(first ?? " "), at: opening)
    case "mapping keys are not allowed in this context":
      self.init(.specialStart("?"), at: here)
    case "found unknown escape character":
      self.init(.unknownEscape, at: escape(before: stop, in: text))
    case "found invalid Unicode character escape code", "did not find expected hexdecimal number":
      self.init(.invalidEscape, at: escape(before: stop, in: text))
    case "did not find expected comment or line break":
      self.init(.textAfterBlockMark, at: restOfLine(stop, in: text))
    case "did not find expected node content":
      self.init(stop < text.count ? .missingValue : .unclosedBracket, at: here)
    case "did not find expected <document start>":
      let problem = problemBetweenDocuments(in: text)
      self.init(problem, at: restOfLine(stop, in: text))
    default:
      self.init(.other(failure.problem), at: here)
    }
  }

  private init(_ kind: Kind, at range: Range<Int>) {
    self.init(.syntax(kind), at: range)
  }

  private init(_ problem: FrontMatterProblem, at range: Range<Int>) {
    self.problem = problem
    self.range = range
  }
}

/// libyaml expects a new document where the first one ends: after `...`, after a `%` line, or
/// where a key is less indented than the keys above it.
private func problemBetweenDocuments(
  in text: UnsafeBufferPointer<UInt8>
) -> FrontMatterProblem {
  let starts = text.indices.filter { $0 == 0 || isLineBreak(text[$0 - 1]) }
  if starts.contains(where: { text[$0...].starts(with: "%".utf8) }) { return .feature(.directive) }
  let isEnded = starts.contains { text[$0...].starts(with: "...".utf8) }
  return isEnded ? .feature(.secondDocument) : .syntax(.misplacedKey)
}

/// `>48`: where it stands, if it stands at a place.
private func countWithoutQuotes(
  at start: Int, in text: UnsafeBufferPointer<UInt8>
) -> Range<Int>? {
  guard start < text.count, text[start] == UInt8(ascii: ">") else { return nil }
  let digits = text[(start + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  return digits.isEmpty ? nil : start..<digits.endIndex
}

private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

private func restOfLine(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  var end = start
  while end < text.count, !isLineBreak(text[end]) { end += 1 }
  while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
  return start..<end
}

private func startOfLine(of position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
  var start = position
  while start > 0, !isLineBreak(text[start - 1]) { start -= 1 }
  return start
}

/// Whether the line has a `: ` before a place.
private func hasColon(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  let line = startOfLine(of: end, in: text)..<end
  return line.dropFirst().contains { position in
    text[position - 1] == UInt8(ascii: ":") && text[position] == 0x20
  }
}

/// Whether the last thing on the line before a place is a closing quotation mark.
private func hasQuote(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  let line = startOfLine(of: end, in: text)..<end
  guard let last = line.last(where: { text[$0] != 0x20 && text[$0] != 0x09 }) else { return false }
  return text[last] == UInt8(ascii: "\"") || text[last] == UInt8(ascii: "'")
}

/// The backslash and what follows it; libyaml stops somewhere within.
private func escape(before stop: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  let lowest = max(0, stop - 10)
  var start = min(stop, max(text.count - 1, 0))
  while start > lowest, text[start] != UInt8(ascii: "\\") { start -= 1 }
  var end = min(start + 1, text.count)
  if let next = scalar(at: end, in: text) { end += next.length }
  return start..<end
}
