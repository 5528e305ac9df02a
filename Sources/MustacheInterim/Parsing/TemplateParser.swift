/// Builds the tree of a template: sections within sections, and lines that hold a tag alone taken
/// away with it.
struct TemplateParser {
  private let bytes: [UInt8]
  private var open: [OpenTag] = []
  private var nodes: [TemplateNode] = []
  private(set) var problems: [(TemplateProblem, Range<Int>, also: Range<Int>?)] = []

  /// Sections within sections; a hand-written template has a dozen.
  static let deepest = 500

  private struct OpenTag {
    let tag: Tag
    let indentation: Range<Int>
    let outer: [TemplateNode]
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func parse() -> [TemplateNode] {
    var scanner = TagScanner(bytes)
    var pieces: [TagScanner.Piece] = []
    while let piece = scanner.next() { pieces.append(piece) }
    problems += scanner.problems.map { ($0.0, $0.1, also: nil) }
    var textStart: Int?
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .text(let range):
        let start = max(textStart ?? range.lowerBound, range.lowerBound)
        let end = endOfText(range, before: number + 1 < pieces.count ? pieces[number + 1] : nil)
        if start < end { nodes.append(.text(start..<end)) }
        textStart = nil
      case .tag(let tag):
        let line = lineAlone(tag)
        add(tag, indentation: line.map { $0.lowerBound..<tag.place.lowerBound } ?? 0..<0)
        textStart = line?.upperBound
      }
    }
    while let unclosed = open.last {
      problems.append(
        (.unclosedSection(unclosed.tag.name.text), unclosed.tag.name.place, also: nil))
      finish(unclosed)
    }
    return nodes
  }

  private mutating func add(_ tag: Tag, indentation: Range<Int>) {
    switch tag.kind {
    case .variable, .unescaped:
      nodes.append(.variable(tag.name, isRaw: tag.kind == .unescaped))
    case .partial:
      let (name, isDynamic) = dynamic(tag.name)
      nodes.append(.partial(name, isDynamic: isDynamic, indentation: indentation))
    case .section, .inverted, .parent, .block:
      guard open.count < Self.deepest else {
        problems.append((.tooDeep, tag.name.place, also: nil))
        return
      }
      open.append(OpenTag(tag: tag, indentation: indentation, outer: nodes))
      nodes = []
    case .close:
      close(tag)
    case .comment, .delimiters:
      break
    }
  }

  private mutating func close(_ tag: Tag) {
    guard let last = open.last else {
      problems.append((.unexpectedClose(tag.name.text), tag.name.place, also: nil))
      return
    }
    if last.tag.name.text != tag.name.text {
      problems.append(
        (
          .mismatchedClose(tag.name.text, open: last.tag.name.text), tag.name.place,
          also: last.tag.name.place
        ))
      // Closing what was meant finds the errors after it instead of one for every tag.
      guard let match = open.lastIndex(where: { $0.tag.name.text == tag.name.text }) else { return }
      while open.count > match + 1, let inner = open.last { finish(inner) }
    }
    if let matching = open.last { finish(matching) }
  }

  private mutating func finish(_ opened: OpenTag) {
    open.removeLast()
    let children = nodes
    nodes = opened.outer
    let name = opened.tag.name
    switch opened.tag.kind {
    case .block:
      nodes.append(.block(TemplateNode.Block(name: name, children: children)))
    case .parent:
      let blocks = children.compactMap { child -> TemplateNode.Block? in
        if case .block(let block) = child { block } else { nil }
      }
      let (target, isDynamic) = dynamic(name)
      nodes.append(
        .parent(target, isDynamic: isDynamic, indentation: opened.indentation, blocks: blocks))
    default:
      nodes.append(
        .section(name, isInverted: opened.tag.kind == .inverted, children: children))
    }
  }

  /// `*name` is a name that a field holds.
  private func dynamic(_ name: TemplateNode.Name) -> (TemplateNode.Name, Bool) {
    guard name.text.hasPrefix("*") else { return (name, false) }
    let rest = name.text.dropFirst().drop { $0 == " " }
    let start = name.place.upperBound - rest.utf8.count
    return (TemplateNode.Name(text: String(rest), place: start..<name.place.upperBound), true)
  }

  /// The whole line of a tag that is alone on it, with the line's ending; nil for another.
  private func lineAlone(_ tag: Tag) -> Range<Int>? {
    guard tag.mayStandAlone else { return nil }
    var start = tag.place.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = tag.place.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return start..<end + 2 }
    return bytes[end] == 0x0A ? start..<end + 1 : nil
  }

  /// Text ends before the indentation of a tag that is alone on its line.
  private func endOfText(_ range: Range<Int>, before next: TagScanner.Piece?) -> Int {
    guard case .tag(let tag) = next, let line = lineAlone(tag) else { return range.upperBound }
    return max(range.lowerBound, min(range.upperBound, line.lowerBound))
  }
}
