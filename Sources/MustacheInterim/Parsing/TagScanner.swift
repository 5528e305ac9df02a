/// Splits a template into text and tags (mustache(5), with the delimiters that it sets itself).
struct TagScanner {
  let bytes: [UInt8]
  private var position = 0
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private(set) var problems: [(TemplateProblem, Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  enum Piece {
    case text(Range<Int>)
    case tag(Tag)
  }

  mutating func next() -> Piece? {
    guard position < bytes.count else { return nil }
    guard let start = find(open, from: position) else {
      defer { position = bytes.count }
      return .text(position..<bytes.count)
    }
    guard start == position else {
      defer { position = start }
      return .text(position..<start)
    }
    return tag(at: start)
  }

  private mutating func tag(at start: Int) -> Piece? {
    let inner = start + open.count
    let isTriple = open == Array("{{".utf8) && inner < bytes.count && bytes[inner] == 0x7B
    let isSetting = inner < bytes.count && bytes[inner] == UInt8(ascii: "=")
    let ending = isTriple ? [0x7D] + close : isSetting ? [0x3D] + close : close
    guard let end = find(ending, from: inner + (isTriple || isSetting ? 1 : 0)) else {
      problems.append((.unclosedTag, start..<inner))
      position = bytes.count
      return .text(start..<bytes.count)
    }
    position = end + ending.count
    if isTriple { return .tag(tag(.unescaped, inner + 1..<end, start..<position)) }
    if isSetting {
      setDelimiters(inner + 1..<end)
      return .tag(tag(.delimiters, inner + 1..<end, start..<position))
    }
    let content = trimmed(inner..<end)
    guard let first = content.first, let kind = Tag.Kind(rawValue: bytes[first]),
      kind != .variable, kind != .delimiters
    else { return .tag(tag(.variable, content, start..<position)) }
    return .tag(tag(kind, content.dropFirst(), start..<position))
  }

  private mutating func tag(_ kind: Tag.Kind, _ name: Range<Int>, _ place: Range<Int>) -> Tag {
    let name = trimmed(name)
    if name.isEmpty, kind != .comment, kind != .delimiters {
      problems.append((.emptyTag, place))
    }
    let text = String(decoding: bytes[name], as: UTF8.self)
    return Tag(kind: kind, name: TemplateNode.Name(text: text, place: name), place: place)
  }

  private mutating func setDelimiters(_ content: Range<Int>) {
    let parts = bytes[content].split { $0 <= 0x20 }
    guard parts.count == 2, !parts[0].contains(0x3D), !parts[1].contains(0x3D) else {
      let text = String(decoding: bytes[content], as: UTF8.self)
      problems.append((.delimiters(text), content))
      return
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    var place = start
    while place + pattern.count <= bytes.count {
      if bytes[place] == first, bytes[place..<place + pattern.count].elementsEqual(pattern) {
        return place
      }
      place += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first] <= 0x20 { range = range.dropFirst() }
    while let last = range.last, bytes[last] <= 0x20 { range = range.dropLast() }
    return range
  }
}
