import CCmark

/// Reads text in the file as libcmark reads it.
extension SourceMap {
  /// Where the current block writes a text node.
  mutating func place(of text: Node) -> Range<Int> {
    let literal = text.literal
    for slip in slips(literal) {
      var end: Int?
      let found = offset(line: text.startLine, column: text.startColumn + slip) { map, offset in
        end = map.read(literal, from: offset) { _, _, _ in }
        return end != nil
      }
      if let found { return found..<(end ?? found) }
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
  ///   - visit: takes the text in parts: each written as it reads, or one escape or entity; and
  ///     where in the file the part stands.
  /// - Returns: where the text ends in the file; nil if it is not this text.
  func read(
    _ text: TreeText, from offset: Int,
    _ visit: (_ part: TreeText.SubSequence, _ place: Range<Int>, _ isPlain: Bool) -> Void
  ) -> Int? {
    var offset = offset
    var rest = text[...]
    while !rest.isEmpty {
      let plain = plainPart(rest, at: offset)
      if !plain.isEmpty {
        visit(plain, offset..<offset + plain.count, true)
        rest = rest[plain.endIndex...]
        offset += plain.count
      } else if let written = escape(at: offset) ?? entity(at: offset) {
        guard rest.starts(with: written.text) else { return nil }
        visit(rest.prefix(written.text.count), offset..<offset + written.length, false)
        rest = rest.dropFirst(written.text.count)
        offset += written.length
      } else if offset < body.upperBound, bytes[offset] == rest.first {
        // A backslash or an ampersand that is only itself.
        visit(rest.prefix(1), offset..<offset + 1, true)
        rest = rest.dropFirst()
        offset += 1
      } else {
        return nil
      }
    }
    return offset
  }

  /// The beginning of a text, as far as the file says the same and nothing that could be an escape
  /// or an entity.
  private func plainPart(_ text: TreeText.SubSequence, at offset: Int) -> TreeText.SubSequence {
    let count = min(text.count, max(0, body.upperBound - offset))
    let said = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text))
    let length = bytes.withUnsafeBytes { written in
      var length = 0
      while length + 8 <= count {
        let word = said.loadUnaligned(fromByteOffset: length, as: UInt64.self)
        guard word == written.loadUnaligned(fromByteOffset: offset + length, as: UInt64.self),
          !holds(word, UInt8(ascii: "\\")), !holds(word, UInt8(ascii: "&"))
        else { break }
        length += 8
      }
      while length < count, said[length] == written[offset + length],
        said[length] != UInt8(ascii: "\\"), said[length] != UInt8(ascii: "&")
      {
        length += 1
      }
      return length
    }
    return text.prefix(length)
  }

  /// Whether a byte is among eight.
  private func holds(_ word: UInt64, _ byte: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let zeros = word ^ UInt64(byte) * ones
    return (zeros &- ones) & ~zeros & (0x80 * ones) != 0
  }

  /// What an escape or an entity says, and how many bytes it takes.
  private typealias Written = (text: [UInt8], length: Int)

  /// A backslash and a character of ASCII punctuation.
  private func escape(at offset: Int) -> Written? {
    guard offset + 1 < body.upperBound, bytes[offset] == UInt8(ascii: "\\") else { return nil }
    switch bytes[offset + 1] {
    case UInt8(ascii: "!")...UInt8(ascii: "/"), UInt8(ascii: ":")...UInt8(ascii: "@"),
      UInt8(ascii: "[")...UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "~"):
      return ([bytes[offset + 1]], 2)
    default:
      return nil
    }
  }

  /// Such as `&amp;` or `&#64;`.
  private func entity(at offset: Int) -> Written? {
    guard offset < body.upperBound, bytes[offset] == UInt8(ascii: "&") else { return nil }
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
