import CCmark
import Diagnostics

/// Where the addresses of links and images stand in the file.
extension SourceMap {
  /// The address as it is written in the file; for a link by reference, whose address stands in a
  /// definition elsewhere, its text.
  mutating func address(of link: Node) -> SourceRange {
    let text = text(of: link)
    if link.firstChild == link.lastChild, link.firstChild?.type == CMARK_NODE_TEXT,
      isBetweenAngles(text)
    {
      return range(text)
    }
    guard let close = bytes[text.upperBound..<body.upperBound].firstIndex(of: UInt8(ascii: "]"))
    else { return range(text) }
    guard close + 1 < body.upperBound, bytes[close + 1] == UInt8(ascii: "(") else {
      return range(text)
    }
    return range(destination(from: close + 2))
  }

  /// What stands between the brackets of a link, or about that: what follows the last leaf is
  /// left out, be it the end of an emphasis or of a code span.
  private mutating func text(of link: Node) -> Range<Int> {
    guard let first = firstLeaf(of: link), let last = lastLeaf(of: link) else {
      if link.firstChild != nil { return emptyText(of: link) }
      let isImage = link.type == CMARK_NODE_IMAGE
      let opening: StaticString = isImage ? "![" : "["
      let start = offset(line: link.startLine, column: link.startColumn, of: opening.bytes)
      let end = min(start + opening.utf8CodeUnitCount, body.upperBound)
      return end..<end
    }
    let start = place(ofLeaf: first).lowerBound
    return start..<max(start, place(ofLeaf: last).upperBound)
  }

  /// Before the address of a link whose text is only a line's end: it begins on a line that
  /// libcmark does not tell.
  private mutating func emptyText(of link: Node) -> Range<Int> {
    var end = offset(line: link.endLine, column: link.endColumn)
    while end > body.lowerBound, !bytes[end..<body.upperBound].starts(with: "](".utf8) { end -= 1 }
    return end..<end
  }

  private mutating func place(ofLeaf leaf: Node) -> Range<Int> {
    switch leaf.type {
    case CMARK_NODE_TEXT:
      return place(of: leaf)
    case CMARK_NODE_IMAGE:
      let end = offset(line: leaf.endLine, column: leaf.endColumn)
      return end..<min(end + 1, body.upperBound)
    default:
      let start = offset(line: leaf.startLine, column: leaf.startColumn, of: leaf.literal)
      return start..<min(start + leaf.literal.count, body.upperBound)
    }
  }

  /// Line ends are no leaves here: libcmark gives them no place. An image is one, with all it has.
  private func firstLeaf(of link: Node) -> Node? {
    var node = link.firstChild
    while let current = node {
      if current.startLine == 0 {
        node = current.next
      } else if current.type != CMARK_NODE_IMAGE, let child = current.firstChild {
        node = child
      } else {
        return current
      }
    }
    return nil
  }

  private func lastLeaf(of link: Node) -> Node? {
    var node = link.lastChild
    while let current = node {
      if current.startLine == 0 {
        node = current.previous
      } else if current.type != CMARK_NODE_IMAGE, let child = current.lastChild {
        node = child
      } else {
        return current
      }
    }
    return nil
  }

  /// Whether a text is that of `<https://example.org>`.
  mutating func isAutolink(_ text: Node) -> Bool {
    guard let link = text.parent, link.type == CMARK_NODE_LINK else { return false }
    return isBetweenAngles(place(of: text))
  }

  private func isBetweenAngles(_ text: Range<Int>) -> Bool {
    text.lowerBound > body.lowerBound && bytes[text.lowerBound - 1] == UInt8(ascii: "<")
      && text.upperBound < body.upperBound && bytes[text.upperBound] == UInt8(ascii: ">")
  }

  /// The address that begins behind a link's parenthesis, without angle brackets.
  private func destination(from offset: Int) -> Range<Int> {
    var start = offset
    var isNewLine = false
    while start < body.upperBound {
      // On a new line a quote's marker may stand before the address.
      guard isSpace(bytes[start]) || isNewLine && bytes[start] == UInt8(ascii: ">") else { break }
      if bytes[start] == 0x0A || bytes[start] == 0x0D { isNewLine = true }
      start += 1
    }
    guard start < body.upperBound else { return offset..<offset }
    let isBracketed = bytes[start] == UInt8(ascii: "<")
    if isBracketed { start += 1 }
    var end = start
    var depth = 0
    scan: while end < body.upperBound {
      switch bytes[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: ">") where isBracketed: break scan
      case 0x20 where !isBracketed, 0x09 where !isBracketed: break scan
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break scan
      case UInt8(ascii: "(") where !isBracketed: depth += 1
      case UInt8(ascii: ")") where !isBracketed:
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      end += 1
    }
    return start..<min(end, body.upperBound)
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
