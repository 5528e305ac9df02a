/// What templates, forms and spreadsheets leave behind where nobody wrote anything.
extension TextBytes {
  /// A place for a text that was never put in, or a mark to do so, which begins here.
  func leftover(at place: Int) -> TextTrace? {
    switch bytes[place] {
    case UInt8(ascii: "{"):
      enclosed(place, "{{", "}}") ?? enclosed(place, "{%", "%}")
    case UInt8(ascii: "<"): enclosed(place, "<%", "%>")
    case UInt8(ascii: "$"): enclosed(place, "${", "}")
    case UInt8(ascii: "["): bracket(place)
    case UInt8(ascii: "T"), UInt8(ascii: "F"): reminder(place)
    case UInt8(ascii: "L"), UInt8(ascii: "l"):
      has("lorem ipsum", at: place, ignoringCase: true) ? trace(place..<(place + 11)) : nil
    case UInt8(ascii: "#"):
      Self.spreadsheetErrors.first { has($0, at: place) }
        .map { trace(place..<(place + $0.utf8CodeUnitCount)) }
    default: nil
    }
  }

  static var longestNothing: Int { 12 }

  /// Whether the whole text says only that there is none.
  var saysNothing: Bool {
    guard bytes.count <= Self.longestNothing else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    // So are places and people called.
    guard !["Na", "Nan", "Nil"].contains(text) else { return false }
    let letters = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Self.nothings.contains(letters)
  }

  /// Whatever stands between two marks on one line, but for what is too long to be a name.
  private func enclosed(
    _ place: Int, _ opening: StaticString, _ closing: StaticString
  ) -> TextTrace? {
    guard has(opening, at: place) else { return nil }
    let start = place + opening.utf8CodeUnitCount
    for position in start..<(start + 80) where self[position] != 0x0A {
      if has(closing, at: position) {
        return position == start ? nil : trace(place..<(position + closing.utf8CodeUnitCount))
      }
    }
    return nil
  }

  /// `[insert the name]`, `[TODO]`, `[object Object]`, and no link.
  private func bracket(_ place: Int) -> TextTrace? {
    let words: [StaticString] = [
      "insert ", "insert]", "todo", "tbd", "placeholder", "object object]",
    ]
    guard words.contains(where: { has($0, at: place + 1, ignoringCase: true) }),
      let end = (place..<(place + 80)).first(where: { self[$0] == UInt8(ascii: "]") }),
      self[end + 1] != UInt8(ascii: "("), self[end + 1] != UInt8(ascii: "[")
    else { return nil }
    return trace(place..<(end + 1))
  }

  /// `TODO:`; without the colon it is Spanish for "all".
  private func reminder(_ place: Int) -> TextTrace? {
    let words: [StaticString] = ["TODO", "FIXME", "TBD"]
    guard let word = words.first(where: { has($0, at: place) }), !isLetterOrDigit(self[place - 1])
    else { return nil }
    let end = place + word.utf8CodeUnitCount
    let isMark = self[end] == UInt8(ascii: ":") || self[place - 1] == UInt8(ascii: "(")
    return isMark ? trace(place..<end) : nil
  }

  private func trace(_ range: Range<Int>) -> TextTrace {
    TextTrace(problem: .leftover(text(range)), bytes: range)
  }

  private static let spreadsheetErrors: [StaticString] = [
    "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#N/A",
  ]

  private static let nothings: Set<String> = [
    "-", "--", "---", "–", "—", ".", "..", "...", "…", "?", "??", "???", "#n/a", "n/a", "n.a.",
    "na",
    "nan", "nil", "none", "(none)", "null", "(null)", "undefined", "untitled", "tba", "tbc", "tbd",
    "todo", "xxx", "lorem ipsum",
  ]
}
