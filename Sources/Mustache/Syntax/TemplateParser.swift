internal import Diagnostics

/// Reads one template: nests its tags, and takes out the lines that hold nothing but tags.
struct TemplateParser {
  /// Templates nest no deeper than this. Deeper ones are mistakes or attacks.
  static let deepest = 100

  /// A container whose end has not come yet.
  private struct Container {
    let tag: Tag
    let node: Int
    /// The white space before the tag on its line, if that is all that stands before it.
    let margin: Range<Int>?
    /// Whether the tag has a line for itself.
    let hasOwnLine: Bool
    let isFilling: Bool
    /// The white space that all lines in the container start with, as far as is known.
    var sharedMargin: Range<Int>?
  }

  private let source: SourceID
  private let bytes: [UInt8]
  private var nodes: [Node] = []
  private var open: [Container] = []
  private var kinds: [Tag.Kind] = []
  private var mistakes = DiagnosticLog()
  private var isTooDeep = false

  /// - Parameters:
  ///   - file: the template as it was read.
  ///   - log: receives the mistakes in its syntax.
  /// - Returns: what could be read of it; `isWhole` tells whether that is all.
  static func parse(_ file: TemplateFile, log: inout DiagnosticLog) -> Template {
    var scanner = TagScanner(source: file.source, bytes: file.bytes)
    scanner.scan()
    var parser = TemplateParser(source: file.source, bytes: file.bytes)
    parser.mistakes.append(contentsOf: scanner.mistakes)
    if let place = file.bytes.firstMalformedCharacter { parser.report(.malformedText, place) }
    parser.addLines(scanner.pieces)
    parser.closeAll()
    log.append(contentsOf: parser.mistakes)
    return Template(
      name: file.name, source: file.source, bytes: file.bytes, nodes: parser.nodes,
      isWhole: parser.mistakes.diagnostics.isEmpty)
  }

  private init(source: SourceID, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  private mutating func addLines(_ pieces: [TagScanner.Piece]) {
    var start = 0
    for index in pieces.indices where !isTooDeep {
      guard case .text(let range) = pieces[index], bytes[range.upperBound - 1] == 0x0A else {
        continue
      }
      addLine(pieces[start...index])
      start = index + 1
    }
    if start < pieces.count, !isTooDeep { addLine(pieces[start...]) }
  }

  private var isInParent: Bool { kinds.last == .parent }

  private mutating func addLine(_ pieces: ArraySlice<TagScanner.Piece>) {
    var line = Line(
      pieces, of: bytes, isClear: LineLayout.isClear(pieces, of: bytes, in: kinds))
    if !line.isClear, !isInParent { nodes.append(.margin(line.margin, isBlank: line.isBlank)) }
    if line.countsForMargin { shareMargin(line.margin) }
    line.outerDepth = open.count
    for (index, piece) in zip(pieces.indices, pieces) {
      switch piece {
      case .text(let range):
        add(text: max(range.lowerBound, line.margin.upperBound)..<range.upperBound, index, &line)
      case .tag(let tag):
        add(tag, index, &line)
      }
      if isTooDeep { return }
    }
  }

  private mutating func add(text range: Range<Int>, _ index: Int, _ line: inout Line) {
    line.outerDepth = min(line.outerDepth, open.count)
    if !bytes.isBlank(range) { line.hasOnlySpaceSoFar = false }
    let isRest = index > line.lastSolid
    let startsFilling = isRest && open.last?.isFilling == true && open.count > line.outerDepth
    let isInNewFilling = open[line.outerDepth...].contains { $0.isFilling }
    let vanishes = line.isClear && (isRest || !isInNewFilling)
    if range.isEmpty || isInParent || vanishes || startsFilling { return }
    nodes.append(.text(range))
  }

  private mutating func add(_ tag: Tag, _ index: Int, _ line: inout Line) {
    line.outerDepth = min(line.outerDepth, open.count)
    let ownMargin = line.isClear && open.count == line.outerDepth ? line.margin : nil
    switch tag.kind {
    case .silent: return
    case .variable, .rawVariable: if !isInParent { nodes.append(.variable(tag)) }
    case .partial: if !isInParent { nodes.append(.partial(tag, margin: ownMargin)) }
    case .section, .inverted: start(tag, .section(tag, end: 0), index, line)
    case .parent: start(tag, .parent(tag, margin: ownMargin, end: 0), index, line)
    case .block: start(tag, blockNode(tag, index, line), index, line)
    case .end: end(tag, line)
    }
    line.hasOnlySpaceSoFar = false
  }

  private func blockNode(_ tag: Tag, _ index: Int, _ line: Line) -> Node {
    guard isInParent else {
      let margin = line.hasOnlySpaceSoFar && !line.isClear ? line.margin : nil
      return .block(tag, site: margin.map(BlockSite.startsLine) ?? .amid, end: 0)
    }
    let startsLine = index >= line.lastSolid
    return .filling(tag, layout: FillingLayout(startsLine: startsLine, margin: 0), end: 0)
  }

  private mutating func start(_ tag: Tag, _ node: Node, _ index: Int, _ line: Line) {
    guard open.count < Self.deepest else {
      report(.nestingTooDeep(limit: Self.deepest), tag.range)
      isTooDeep = true
      return
    }
    open.append(
      Container(
        tag: tag, node: nodes.count, margin: line.margin,
        hasOwnLine: line.isClear, isFilling: tag.kind == .block && isInParent))
    kinds.append(tag.kind)
    nodes.append(node)
  }

  private mutating func end(_ tag: Tag, _ line: Line) {
    guard let match = open.lastIndex(where: { $0.tag.name.written == tag.name.written }) else {
      reportStray(tag)
      return
    }
    while open.count > match + 1, let unclosed = open.last {
      report(
        .unclosedSection(unclosed.tag.name.written), unclosed.tag.range,
        notes: [note("'\(tag.name.written)', which it stands in, ends here", tag.range)])
      close(with: tag)
    }
    if open.last?.isFilling == true, line.hasOnlySpaceSoFar, case .margin = nodes.last {
      nodes.removeLast()
    }
    close(with: tag)
  }

  private mutating func closeAll() {
    while let container = open.last {
      // Of what nests too deep, only a part was read.
      if !isTooDeep { report(.unclosedSection(container.tag.name.written), container.tag.range) }
      close(with: container.tag)
    }
  }

  /// Ends the innermost container, and completes its node with what only its end tells.
  private mutating func close(with tag: Tag) {
    guard let container = open.popLast() else { return }
    kinds.removeLast()
    let end = nodes.count
    nodes.append(.end(tag))
    nodes[container.node] = completed(nodes[container.node], container, end: end)
    if let margin = container.sharedMargin { shareMargin(margin) }
  }

  private func completed(_ node: Node, _ container: Container, end: Int) -> Node {
    switch node {
    case .section(let tag, _): return .section(tag, end: end)
    case .parent(let tag, let margin, _): return .parent(tag, margin: margin, end: end)
    case .block(let tag, let site, _):
      guard container.hasOwnLine else { return .block(tag, site: site, end: end) }
      let margin = container.sharedMargin ?? container.margin ?? 0..<0
      return .block(tag, site: .ownLines(margin), end: end)
    case .filling(let tag, let layout, _):
      let margin = layout.startsLine ? container.sharedMargin?.count ?? 0 : 0
      return .filling(
        tag, layout: FillingLayout(startsLine: layout.startsLine, margin: margin), end: end)
    case .margin, .text, .variable, .partial, .end: return node
    }
  }

  /// Narrows the margin that the lines of the innermost container share.
  private mutating func shareMargin(_ margin: Range<Int>) {
    guard let index = open.indices.last else { return }
    guard let shared = open[index].sharedMargin else {
      open[index].sharedMargin = margin
      return
    }
    let length = zip(bytes[shared], bytes[margin]).prefix { $0 == $1 }.count
    open[index].sharedMargin = shared.lowerBound..<(shared.lowerBound + length)
  }

  private mutating func reportStray(_ tag: Tag) {
    let notes = open.last.map { [note("this one is still open", $0.tag.range)] } ?? []
    report(.strayEnd(tag.name.written, open: open.last?.tag.name.written), tag.range, notes: notes)
  }

  private mutating func report(
    _ problem: TemplateProblem, _ range: Range<Int>, notes: [Diagnostic.Note] = []
  ) {
    guard mistakes.diagnostics.count <= TagScanner.mostMistakes else { return }
    mistakes.report(
      problem, at: SourceRange(source, range.lowerBound, range.upperBound), notes: notes)
  }

  private func note(_ message: String, _ range: Range<Int>) -> Diagnostic.Note {
    Diagnostic.Note(message, at: .range(SourceRange(source, range.lowerBound, range.upperBound)))
  }
}

/// A line of a template that is being read.
private struct Line {
  let isClear: Bool
  let isBlank: Bool
  /// The white space that it starts with.
  let margin: Range<Int>
  /// The last piece that is not white space.
  let lastSolid: Int
  /// Whether the margin of the line says how far the text around it is indented.
  let countsForMargin: Bool
  /// How many containers are open that were open before the line.
  var outerDepth = 0
  var hasOnlySpaceSoFar = true

  init(_ pieces: ArraySlice<TagScanner.Piece>, of bytes: [UInt8], isClear: Bool) {
    self.isClear = isClear
    lastSolid =
      pieces.lastIndex { piece in
        if case .text(let range) = piece { !bytes.isBlank(range) } else { true }
      } ?? -1
    isBlank = lastSolid < 0
    var margin = 0..<0
    var startsWithEnd = false
    switch pieces.first {
    case .text(let range)?:
      let end = bytes[range].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? range.upperBound
      margin = range.lowerBound..<end
      if case .tag(let tag)? = pieces.dropFirst().first, bytes.isBlank(range) {
        startsWithEnd = tag.kind == .end
      }
    case .tag(let tag)?:
      margin = tag.range.lowerBound..<tag.range.lowerBound
      startsWithEnd = tag.kind == .end
    case nil: break
    }
    self.margin = margin
    countsForMargin = !isBlank && !startsWithEnd
  }
}
