/// Entities and tags of HTML in a text that is no HTML.
extension TextBytes {
  /// What stands at a `&` or `<`, if it is HTML.
  ///
  /// - Parameter isBody: whether the text is CommonMark, in which entities are read and tags are
  ///   refused elsewhere: there it is found what was escaped twice.
  func markup(at place: Int, isBody: Bool) -> TextTrace? {
    if bytes[place] == UInt8(ascii: "<") { return isBody ? nil : tag(at: place) }
    guard let end = endOfEntity(at: place) else { return nil }
    guard isBody else { return trace(place..<end, TextProblem.entity) }
    if has("&amp;", at: place), let inner = endOfEntity(amp: end) {
      return trace(place..<inner, TextProblem.entity)
    }
    if has("&lt;", at: place), let inner = endOfTag(from: end, closedBy: "&gt;") {
      return trace(place..<inner, TextProblem.tag)
    }
    return nil
  }

  private func trace(_ range: Range<Int>, _ problem: (String) -> TextProblem) -> TextTrace {
    TextTrace(problem: problem(text(range)), bytes: range)
  }

  private func tag(at place: Int) -> TextTrace? {
    endOfTag(from: place + 1, closedBy: ">").map { trace(place..<$0, TextProblem.tag) }
  }

  private func endOfTag(from start: Int, closedBy closing: StaticString) -> Int? {
    let name = self[start] == UInt8(ascii: "/") ? start + 1 : start
    let endOfName = end(from: name, while: isLetterOrDigit)
    guard Self.tags.contains(text(name..<endOfName).lowercased()) else { return nil }
    let mostAttributes = 200
    return (endOfName..<(endOfName + mostAttributes)).first { has(closing, at: $0) }
      .map { $0 + closing.utf8CodeUnitCount }
  }

  /// Of `&amp;`, `&#39;`, `&#x27;`.
  private func endOfEntity(at place: Int) -> Int? {
    guard self[place] == UInt8(ascii: "&") else { return nil }
    return endOfEntity(amp: place + 1)
  }

  private func endOfEntity(amp start: Int) -> Int? {
    let isNumber = self[start] == UInt8(ascii: "#")
    let end = end(from: isNumber ? start + 1 : start, while: isLetterOrDigit)
    guard self[end] == UInt8(ascii: ";") else { return nil }
    let name = text(start..<end)
    let isKnown = isNumber ? isNumeric(name) : isNamed(name)
    return isKnown ? end + 1 : nil
  }

  private func isNumeric(_ name: String) -> Bool {
    let digits = name.utf8.dropFirst()
    return (2...6).contains(digits.count) && (digits.first == 0x78 || digits.allSatisfy(isDigit))
  }

  private func isNamed(_ name: String) -> Bool {
    Self.entities.contains(name.lowercased())
      || Self.accents.contains { name.utf8.count <= 8 && name.hasSuffix($0) }
  }

  private static let tags: Set<String> = [
    "a", "b", "blockquote", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "hr", "i",
    "iframe", "img", "li", "ol", "p", "pre", "s", "script", "small", "span", "strong", "style",
    "sub",
    "sup", "table", "td", "tr", "u", "ul",
  ]

  private static let entities: Set<String> = [
    "amp", "apos", "bdquo", "bull", "copy", "deg", "euro", "gt", "hellip", "laquo", "ldquo", "lrm",
    "lsquo", "lt", "mdash", "middot", "nbsp", "ndash", "pound", "quot", "raquo", "rdquo", "reg",
    "rlm", "rsquo", "sbquo", "shy", "times", "trade", "zwj", "zwnj",
  ]

  /// What the entities of accented letters end in: `&eacute;`, `&ccedil;`.
  private static let accents = [
    "acute", "caron", "cedil", "circ", "grave", "ring", "slash", "tilde", "uml", "szlig",
  ]
}
