import CCmark

/// Reads text in the file as libcmark reads it.
extension SourceMap {
  /// Where the current block writes a text node.
  mutating func place(of text: Node) -> Range<Int> {
    let literal = text.literal
    for slip in slips(literal) {
      let found = offset(line: text.startLine, column: text.startColumn + slip) { map, offset in
        map.read(literal, from: offset) { _, _, _ in } != nil
      }
      if let found {
        return found..<(read(literal, from: found) { _, _, _ in } ?? found)
      }
    }
    let start = offset(line: text.startLine, column: text.startColumn)
    return start..<min(start + literal.count, body.upperBound)
  }

  /// By how much libcmark may be wrong about the column of a text: it points behind backticks
  /// that are not closed, and before stars and underscores of which it has used some.
  private func slips(_ literal: TreeText) -> [Int] {
    switch literal.first {
    case UInt8(ascii: "`"): [-literal.prefix { $0 == UInt8(ascii: "`") }.count, 0]
    case UInt8(ascii: "*"), UInt8(ascii: "_"): Array(0...8)
    default: [0]
    }
  }

  /// Compares a text of the tree with what the file says from `offset` on.
  ///
  /// - Parameters:
  ///   - text: what the tree says.
  ///   - offset: where the text may be written.
  ///   - visit: takes each byte of the text, where it is written, and whether it is written as
  ///     itself: not as an escape or an entity.
  /// - Returns: where the text ends in the file; nil if it is not this text.
  func read(
    _ text: TreeText, from offset: Int, _ visit: (UInt8, _ offset: Int, _ isPlain: Bool) -> Void
  ) -> Int? {
    var offset = offset
    var rest = text[...]
    while let byte = rest.first {
      guard offset < body.upperBound else { return nil }
      if let entity = entity(at: offset) {
        guard rest.starts(with: entity.text) else { return nil }
        for byte in entity.text { visit(byte, offset, false) }
        rest = rest.dropFirst(entity.text.count)
        offset += entity.length
      } else {
        let escape = isEscape(offset) ? 1 : 0
        guard bytes[offset + escape] == byte else { return nil }
        visit(byte, offset, escape == 0)
        rest = rest.dropFirst()
        offset += escape + 1
      }
    }
    return offset
  }

  /// Whether a backslash and a character of ASCII punctuation stand at a place.
  private func isEscape(_ offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < body.upperBound else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: "!")...UInt8(ascii: "/"), UInt8(ascii: ":")...UInt8(ascii: "@"),
      UInt8(ascii: "[")...UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "~"):
      return true
    default:
      return false
    }
  }

  /// The entity that begins at a place, such as `&amp;` or `&#64;`, and what it says.
  private func entity(at offset: Int) -> (text: [UInt8], length: Int)? {
    guard bytes[offset] == UInt8(ascii: "&") else { return nil }
    let name = bytes[offset..<min(offset + 40, body.upperBound)].prefix { $0 != UInt8(ascii: ";") }
    guard name.endIndex < body.upperBound, bytes[name.endIndex] == UInt8(ascii: ";"),
      name.dropFirst().allSatisfy(isNameOfEntity)
    else { return nil }
    let written = Array(bytes[offset...name.endIndex])
    // libcmark knows the two thousand names.
    let text = textOfDocument(written)
    return text.isEmpty || text == written ? nil : (text, written.count)
  }

  private func isNameOfEntity(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func textOfDocument(_ markdown: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    markdown.withUnsafeBufferPointer { markdown in
      guard let tree = SyntaxTree(parsing: markdown) else { return }
      tree.walk { node, _ in
        if node.type == CMARK_NODE_TEXT { text.append(contentsOf: node.literal) }
      }
    }
    return text
  }
}
