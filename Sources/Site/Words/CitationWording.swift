import Mustache

/// Puts the marks of citations in a body into the digits, the comma and the semicolon of a language.
///
/// Bodies are rendered before a site's words are read, so that their marks come as `[3, p. 20; 4]`.
struct CitationWording {
  private let words: Words
  private static let mark = Array("<a class=\"citation\"".utf8)
  private static let label = Array("aria-label=\"".utf8)
  private static let end = Array("\">".utf8)
  private static let locator = Array("<span class=\"locator\">".utf8)
  private static let comma = Array(", ".utf8)
  private static let semicolon = Array("; ".utf8)

  init(words: Words) {
    self.words = words
  }

  /// - Parameter html: a body, in which all tags are the renderer's own.
  func text(_ html: [UInt8]) -> [UInt8] {
    guard words.number(1) != "1" || words("comma") != ", " || words("semicolon") != "; " else {
      return html
    }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 64)
    var rest = html[...]
    while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<tag]
      rest = rest[tag...]
      if rest.starts(with: Self.mark) {
        // The first mark of a citation stands behind a bracket.
        if result.suffix(Self.semicolon.count).elementsEqual(Self.semicolon) {
          result.removeLast(Self.semicolon.count)
          result.appendEscaped(words("semicolon"))
        }
        move(through: Self.label, of: &rest, to: &result)
        moveNumber(of: &rest, to: &result)
        move(through: Self.end, of: &rest, to: &result)
        moveNumber(of: &rest, to: &result)
      } else if rest.starts(with: Self.locator + Self.comma) {
        result += Self.locator
        result.appendEscaped(words("comma"))
        rest = rest.dropFirst(Self.locator.count + Self.comma.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }

  private func move(
    through end: [UInt8], of rest: inout ArraySlice<UInt8>, to result: inout [UInt8]
  ) {
    let length = rest.firstRange(of: end)?.upperBound ?? rest.endIndex
    result += rest[..<length]
    rest = rest[length...]
  }

  private func moveNumber(of rest: inout ArraySlice<UInt8>, to result: inout [UInt8]) {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    result.appendEscaped(words.localDigits(String(decoding: digits, as: UTF8.self)))
    rest = rest[digits.endIndex...]
  }
}
