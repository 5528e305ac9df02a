/// A bracket that is no CommonMark, as places in a ``WrittenText``.
struct Bracket {
  enum Kind {
    /// `[@a; @b, fig. 3]`
    case citation
    /// `[[target|text]]`
    case wikiLink
  }

  let kind: Kind
  /// Where the first bracket stands.
  let start: Int
  /// What stands between the brackets; nil if they are not closed.
  let content: Range<Int>?

  /// Behind the last bracket; of an open one, behind the first.
  var end: Int {
    guard let content else { return start + 1 }
    return content.upperBound + (kind == .citation ? 1 : 2)
  }
}

/// One source of a citation, as places in a ``WrittenText``.
struct CitedSource: Equatable {
  let key: Range<Int>
  let locator: Range<Int>?
}

/// What `[[target|text]]` says, as places in a ``WrittenText``.
struct WikiLink: Equatable {
  let target: Range<Int>
  let text: Range<Int>?
}

extension WrittenText {
  /// The first bracket from a place on.
  func bracket(from position: Int) -> Bracket? {
    var start = position
    while let open = shape[start...].firstIndex(of: UInt8(ascii: "[")) {
      if shape.at(open + 1) == UInt8(ascii: "@") { return citation(from: open) }
      // Of three brackets the last two count, and of `[[@a]]` the inner ones.
      if shape.at(open + 1) == UInt8(ascii: "["), shape.at(open + 2) != UInt8(ascii: "["),
        shape.at(open + 2) != UInt8(ascii: "@")
      {
        return wikiLink(from: open)
      }
      start = open + 1
    }
    return nil
  }

  private func citation(from start: Int) -> Bracket {
    guard let close = closingBracket(from: start + 1) else {
      return Bracket(kind: .citation, start: start, content: nil)
    }
    return Bracket(kind: .citation, start: start, content: start + 1..<close)
  }

  private func wikiLink(from start: Int) -> Bracket {
    guard let close = closingBracket(from: start + 2), shape.at(close + 1) == UInt8(ascii: "]")
    else { return Bracket(kind: .wikiLink, start: start, content: nil) }
    return Bracket(kind: .wikiLink, start: start, content: start + 2..<close)
  }

  private func closingBracket(from start: Int) -> Int? {
    let isBracket = { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    guard let place = shape[start...].firstIndex(where: isBracket) else { return nil }
    return shape[place] == UInt8(ascii: "]") ? place : nil
  }

  /// The sources of `@a; @b, fig. 3`; nil if it is malformed. A semicolon in a locator is written
  /// with a backslash.
  func citedSources(_ content: Range<Int>) -> [CitedSource]? {
    var sources: [CitedSource] = []
    let parts = shape[content].split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    for part in parts {
      guard let source = citedSource(trimmed(part.indices)) else { return nil }
      sources.append(source)
    }
    return sources
  }

  private func citedSource(_ part: Range<Int>) -> CitedSource? {
    guard !part.isEmpty, shape[part.lowerBound] == UInt8(ascii: "@") else { return nil }
    let comma = shape[part].firstIndex(of: UInt8(ascii: ","))
    let key = trimmed(part.lowerBound + 1..<(comma ?? part.upperBound))
    guard key.lowerBound == part.lowerBound + 1, !key.isEmpty,
      !bytes[key].contains(where: isSpace), !bytes[key].contains(UInt8(ascii: "@"))
    else { return nil }
    guard let comma else { return CitedSource(key: key, locator: nil) }
    let locator = trimmed(comma + 1..<part.upperBound)
    return locator.isEmpty ? nil : CitedSource(key: key, locator: locator)
  }

  /// The target and the text of `target|text`; nil if one of them is empty.
  func wikiLink(_ content: Range<Int>) -> WikiLink? {
    let bar = shape[content].firstIndex(of: UInt8(ascii: "|"))
    let target = trimmed(content.lowerBound..<(bar ?? content.upperBound))
    guard !target.isEmpty else { return nil }
    guard let bar else { return WikiLink(target: target, text: nil) }
    let text = trimmed(bar + 1..<content.upperBound)
    return text.isEmpty ? nil : WikiLink(target: target, text: text)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpace(shape[lower]) { lower += 1 }
    while upper > lower, isSpace(shape[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }
}

extension [UInt8] {
  fileprivate func at(_ position: Int) -> UInt8? {
    position < count ? self[position] : nil
  }
}
