/// Reads the text out of HTML that ``renderBody`` wrote: every `<` there begins a tag, every `&`
/// one of four entities.
///
/// - Returns: the text without citations; blocks stand on lines of their own, and any other white
///   space is one space.
func plainText(of html: ArraySlice<UInt8>) -> String {
  var reader = PlainTextReader()
  var rest = html
  while let byte = rest.first {
    switch byte {
    case UInt8(ascii: "<"):
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest[tag.endIndex...].dropFirst()
      if tag.starts(with: citationStart.utf8) {
        rest = afterCitation(rest)
        reader.dropSpace()
      } else {
        reader.read(tag: tag.dropFirst())
      }
    case UInt8(ascii: "&"):
      let entity = rest.prefix { $0 != UInt8(ascii: ";") }
      rest = rest[entity.endIndex...].dropFirst()
      reader.read(entity: entity.dropFirst())
    default:
      reader.read(byte)
      rest = rest.dropFirst()
    }
  }
  return String(decoding: reader.text, as: UTF8.self)
}

private let citationStart = "<sup"
private let citationEnd = "</sup>"

private func afterCitation(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = html
  while !rest.isEmpty, !rest.starts(with: citationEnd.utf8) { rest = rest.dropFirst() }
  return rest.dropFirst(citationEnd.utf8.count)
}

private struct PlainTextReader {
  private(set) var text: [UInt8] = []
  private var isSpaceBefore = false
  private var isLineBefore = false

  mutating func read(_ byte: UInt8) {
    guard byte > 0x20 else {
      isSpaceBefore = true
      return
    }
    if !text.isEmpty, isLineBefore || isSpaceBefore {
      text.append(isLineBefore ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    }
    isLineBefore = false
    isSpaceBefore = false
    text.append(byte)
  }

  /// Forgets the space that stood before something left out.
  mutating func dropSpace() {
    isSpaceBefore = false
  }

  mutating func read(tag: ArraySlice<UInt8>) {
    switch tag.first {
    // Of the elements that stand within a line, only these begin so: a, em, strong, span, code,
    // img and br.
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "c"),
      UInt8(ascii: "i"), UInt8(ascii: "!"):
      break
    case UInt8(ascii: "/"):
      read(tag: tag.dropFirst())
    case UInt8(ascii: "b") where tag.starts(with: "br".utf8):
      isSpaceBefore = true
    default:
      isLineBefore = true
    }
  }

  mutating func read(entity: ArraySlice<UInt8>) {
    switch entity.first {
    case UInt8(ascii: "l"): read(UInt8(ascii: "<"))
    case UInt8(ascii: "g"): read(UInt8(ascii: ">"))
    case UInt8(ascii: "q"): read(UInt8(ascii: "\""))
    default: read(UInt8(ascii: "&"))
    }
  }
}
