/// The text between the tags of HTML, XML and SVG: a name with one word in italics is a name.
enum MarkupText {
  /// - Parameter bytes: a file with markup, well-formed or not.
  /// - Returns: the bytes outside of tags and comments. A `<` that starts no tag is text.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    // Behind the last `>` no tag is looked for: it would be looked for up to the end each time.
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    var position = 0
    while position < lastEnd {
      let isTag = bytes[position] == UInt8(ascii: "<") && startsTag(bytes[(position + 1)...])
      if isTag, let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) {
        position = end + 1
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    return text + bytes[position...]
  }

  private static func startsTag(_ rest: ArraySlice<UInt8>) -> Bool {
    switch rest.first {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case .some(let byte): (0x61...0x7A).contains(byte | 0x20)
    case nil: false
    }
  }
}
