import CCmark
import Diagnostics

/// A text of the tree together with how the file writes it.
///
/// In the tree `\[` and `[` are the same, so this reads the file beside it: a text without markup
/// stands there byte for byte, but for escapes, entities and what libcmark cuts off at line ends.
struct WrittenText {
  /// What the text says, with a line feed for each line end.
  private(set) var bytes: [UInt8] = []
  /// The same, with zeros for what is written as an escape or an entity: that is never syntax.
  private(set) var shape: [UInt8] = []
  /// Where each byte is written in the file.
  private var offsets: [Int] = []
  private var end: Int
  /// The last node of the text.
  private(set) var last: Node

  /// Reads a text node, and the nodes after it as far as they are text and line ends.
  init(from first: Node, in map: inout SourceMap) {
    last = first
    end = map.body.lowerBound
    append(first, in: &map)
    while let next = last.next {
      if next.type == CMARK_NODE_TEXT {
        append(next, in: &map)
      } else if next.type == CMARK_NODE_SOFTBREAK {
        append(UInt8(ascii: "\n"), at: end, isPlain: true)
      } else {
        return
      }
      last = next
    }
  }

  private mutating func append(_ node: Node, in map: inout SourceMap) {
    let literal = node.literal
    let start = map.place(of: node).lowerBound
    let count = bytes.count
    let end = map.read(literal, from: start) { byte, offset, isPlain in
      append(byte, at: offset, isPlain: isPlain)
    }
    if end == nil {
      // Only a file with null characters is not what the tree says.
      bytes.replaceSubrange(count..., with: literal)
      shape.replaceSubrange(count..., with: literal)
      offsets.replaceSubrange(count..., with: repeatElement(start, count: literal.count))
    }
    self.end = end ?? start
  }

  private mutating func append(_ byte: UInt8, at offset: Int, isPlain: Bool) {
    bytes.append(byte)
    shape.append(isPlain ? byte : 0)
    offsets.append(offset)
  }

  /// What a part of the text says, on one line.
  func text(_ range: Range<Int>) -> String {
    let line = bytes[range].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    return String(decoding: line, as: UTF8.self)
  }

  /// Where a part of the text stands in the file.
  func place(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound)
    // The end of the last byte, not the start of what follows: between them may be a line's end.
    guard let last = range.last else { return start..<start }
    let isCutOff = last + 1 < bytes.count && bytes[last + 1] == UInt8(ascii: "\n")
    let end = isCutOff && shape[last] != 0 ? offset(last) + 1 : offset(last + 1)
    return start..<max(start, end)
  }

  private func offset(_ position: Int) -> Int {
    position < offsets.count ? offsets[position] : end
  }
}
