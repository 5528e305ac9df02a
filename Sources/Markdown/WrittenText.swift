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
  /// In order of place.
  private var parts: [Part] = []
  /// The last node of the text.
  private(set) var last: Node

  /// Reads a text node, and the nodes after it as far as they are text and line ends.
  init(from first: Node, in map: inout SourceMap) {
    last = first
    append(first, in: &map)
    while let next = last.next {
      if next.type == CMARK_NODE_TEXT {
        append(next, in: &map)
      } else if next.type == CMARK_NODE_SOFTBREAK {
        append(CollectionOfOne(UInt8(ascii: "\n")), at: end..<end, isPlain: true)
      } else {
        return
      }
      last = next
    }
  }

  private mutating func append(_ node: Node, in map: inout SourceMap) {
    let literal = node.literal
    let place = map.place(of: node)
    let isRead = map.read(literal, from: place.lowerBound) { text, place, isPlain in
      append(text, at: place, isPlain: isPlain)
    }
    // Only a file with null characters does not say what the tree does.
    if isRead == nil { append(literal, at: place, isPlain: true) }
  }

  private mutating func append(_ text: some Collection<UInt8>, at place: Range<Int>, isPlain: Bool)
  {
    parts.append(Part(start: bytes.count, place: place, isPlain: isPlain))
    bytes.append(contentsOf: text)
    if isPlain {
      shape.append(contentsOf: text)
    } else {
      shape.append(contentsOf: repeatElement(0, count: text.count))
    }
  }

  private var end: Int { parts.last?.place.upperBound ?? 0 }

  /// What a part of the text says, on one line.
  func text(_ range: Range<Int>) -> String {
    let line = bytes[range].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    return String(decoding: line, as: UTF8.self)
  }

  /// Where a part of the text, which is not empty, stands in the file.
  func place(_ range: Range<Int>) -> Range<Int> {
    let first = part(at: range.lowerBound).place(of: range.lowerBound)
    let last = part(at: range.upperBound - 1).place(of: range.upperBound - 1)
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  private func part(at position: Int) -> Part {
    var low = 0
    var high = parts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if parts[middle].start <= position { low = middle } else { high = middle }
    }
    return parts.isEmpty ? Part(start: 0, place: 0..<0, isPlain: true) : parts[low]
  }
}

/// A stretch of text that is written as it reads, or one escape or entity.
private struct Part {
  /// Where it begins in the text.
  let start: Int
  /// Where it stands in the file.
  let place: Range<Int>
  let isPlain: Bool

  func place(of position: Int) -> Range<Int> {
    guard isPlain else { return place }
    let offset = min(place.lowerBound + position - start, place.upperBound)
    return offset..<min(offset + 1, place.upperBound)
  }
}
