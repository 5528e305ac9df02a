import CCmark
import Diagnostics

/// Writes a syntax tree as HTML: what libcmark's own renderer writes, with heading ids, figures,
/// citations and links to notes in it.
struct BodyRenderer<Resolver: ReferenceResolver> {
  private(set) var resolver: Resolver
  private(set) var log: DiagnosticLog
  private var cursor: SourceCursor
  private let headingBase: Int?
  /// How many levels headings are moved down.
  private var headingShift = 0
  private var html: [UInt8] = []
  private var headings: [Heading] = []
  private var citations: [CitationReference] = []
  private var slugs = Slugs()
  private var fragments: [(anchor: String, range: SourceRange)] = []
  /// The image whose alternative text is being written.
  private var image: OpaquePointer?
  /// The link whose text is being written, if it leads nowhere and gets no element.
  private var deadLinks: Set<OpaquePointer> = []
  /// Text nodes that have been written with the one before them.
  private var written: Set<OpaquePointer> = []
  private var figures: Set<OpaquePointer> = []
  private var headingLevel: Int?

  init(cursor: SourceCursor, headingBase: Int?, resolver: Resolver, log: DiagnosticLog) {
    self.cursor = cursor
    self.headingBase = headingBase
    self.resolver = resolver
    self.log = log
  }

  var body: Body { Body(html: html, headings: headings, citations: citations) }

  mutating func render(_ tree: borrowing SyntaxTree) {
    if let headingBase { headingShift = headingBase - highestHeading(of: tree) }
    guard let iterator = cmark_iter_new(tree.root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      render(node, isEntering: event == CMARK_EVENT_ENTER)
    }
    checkFragments()
  }

  private mutating func render(_ node: OpaquePointer, isEntering: Bool) {
    let type = cmark_node_get_type(node)
    if let image {
      guard image == node else { return renderAlternative(node, type) }
      return endImage(node)
    }
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: renderQuote(isEntering)
    case CMARK_NODE_LIST: renderList(node, isEntering)
    case CMARK_NODE_ITEM: renderItem(isEntering)
    case CMARK_NODE_PARAGRAPH: renderParagraph(node, isEntering)
    case CMARK_NODE_HEADING: renderHeading(node, isEntering)
    case CMARK_NODE_CODE_BLOCK: renderCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: renderRawHTML(node, isBlock: true)
    case CMARK_NODE_THEMATIC_BREAK:
      html.breakLine()
      html.append("<hr />\n")
    case CMARK_NODE_TEXT: renderText(node)
    case CMARK_NODE_SOFTBREAK: if !written.contains(node) { html.append("\n") }
    case CMARK_NODE_LINEBREAK: html.append("<br />\n")
    case CMARK_NODE_CODE: renderCode(node)
    case CMARK_NODE_HTML_INLINE: renderRawHTML(node, isBlock: false)
    case CMARK_NODE_EMPH: html.append(isEntering ? "<em>" : "</em>")
    case CMARK_NODE_STRONG: html.append(isEntering ? "<strong>" : "</strong>")
    case CMARK_NODE_LINK: renderLink(node, isEntering)
    case CMARK_NODE_IMAGE: beginImage(node)
    default: break
    }
  }
}

// MARK: - Blocks

extension BodyRenderer {
  private mutating func renderQuote(_ isEntering: Bool) {
    html.breakLine()
    html.append(isEntering ? "<blockquote>\n" : "</blockquote>\n")
  }

  private mutating func renderList(_ node: OpaquePointer, _ isEntering: Bool) {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    guard isEntering else {
      html.append(isOrdered ? "</ol>\n" : "</ul>\n")
      return
    }
    html.breakLine()
    let start = cmark_node_get_list_start(node)
    if !isOrdered {
      html.append("<ul>\n")
    } else if start == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"\(start)\">\n" as String)
    }
  }

  private mutating func renderItem(_ isEntering: Bool) {
    if isEntering { html.breakLine() }
    html.append(isEntering ? "<li>" : "</li>\n")
  }

  private mutating func renderParagraph(_ node: OpaquePointer, _ isEntering: Bool) {
    if isEntering { enterBlock(node) }
    let list = cmark_node_parent(cmark_node_parent(node))
    let isTight =
      list != nil && cmark_node_get_type(list) == CMARK_NODE_LIST
      && cmark_node_get_list_tight(list) != 0
    if figures.contains(node) || isEntering && !isTight && isFigure(node) {
      if isEntering { figures.insert(node) }
      html.breakLine()
      html.append(isEntering ? "<figure>\n" : "</figure>\n")
    } else if !isTight {
      if isEntering { html.breakLine() }
      html.append(isEntering ? "<p>" : "</p>\n")
    }
  }

  /// An image alone in a paragraph.
  private func isFigure(_ paragraph: OpaquePointer) -> Bool {
    guard let child = cmark_node_first_child(paragraph) else { return false }
    return cmark_node_get_type(child) == CMARK_NODE_IMAGE && cmark_node_next(child) == nil
      && isMedia(child)
  }

  private func isMedia(_ image: OpaquePointer) -> Bool {
    if case .relative = LinkAddress(address(image)) { true } else { false }
  }

  private mutating func renderHeading(_ node: OpaquePointer, _ isEntering: Bool) {
    let level = min(6, max(1, Int(cmark_node_get_heading_level(node)) + headingShift))
    guard isEntering else {
      html.append("</h\(level)>\n" as String)
      return
    }
    enterBlock(node)
    let place = cursor.rest
    if let before = headingLevel ?? headingBase.map({ $0 - 1 }), level > before + 1 {
      log.report(MarkdownProblem.headingSkip(from: before, to: level), at: place)
    }
    headingLevel = level
    let text = plainText(of: node)
    let id = slugs.id(for: text)
    headings.append(Heading(level: level, id: id, text: text, range: place))
    html.breakLine()
    html.append("<h\(level) id=\"" as String)
    html.appendEscaped(id)
    html.append("\">")
  }

  /// The level of the body's highest heading: some people begin with `#`, others with `##`.
  private func highestHeading(of tree: borrowing SyntaxTree) -> Int {
    var highest = 6
    var node = cmark_node_first_child(tree.root)
    while let block = node {
      if cmark_node_get_type(block) == CMARK_NODE_HEADING {
        highest = min(highest, Int(cmark_node_get_heading_level(block)))
      }
      node = cmark_node_next(block)
    }
    return highest
  }

  private func plainText(of node: OpaquePointer) -> String {
    var bytes: [UInt8] = []
    SyntaxTree.walk(from: node) { inner, isEntering in
      guard isEntering else { return }
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: bytes.append(contentsOf: SyntaxTree.literal(inner))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: bytes.append(0x20)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func renderCodeBlock(_ node: OpaquePointer) {
    html.breakLine()
    let info = SyntaxTree.bytes(cmark_node_get_fence_info(node))
    if info.isEmpty {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      html.appendEscaped(Array(info.prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }))
      html.append("\">")
    }
    html.appendEscaped(SyntaxTree.literal(node))
    html.append("</code></pre>\n")
  }

  private mutating func renderRawHTML(_ node: OpaquePointer, isBlock: Bool) {
    if isBlock {
      enterBlock(node)
      html.breakLine()
    }
    let literal = SyntaxTree.literal(node)
    let line = Array(literal.prefix { $0 != 0x0A && $0 != 0x0D })
    let place = cursor.find(line).map { cursor.range($0) } ?? cursor.rest
    log.report(MarkdownProblem.rawHTML, at: place)
    html.append("<!-- raw HTML omitted -->")
    if isBlock { html.breakLine() }
  }

  /// Looks for what follows among the lines of a block.
  private mutating func enterBlock(_ node: OpaquePointer) {
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    guard first > 0 else { return }
    cursor.enter(lines: first...max(first, last))
  }
}

// MARK: - Text

extension BodyRenderer {
  private mutating func renderCode(_ node: OpaquePointer) {
    let literal = SyntaxTree.literal(node)
    _ = cursor.find(literal)
    html.append("<code>")
    html.appendEscaped(literal)
    html.append("</code>")
  }

  private mutating func renderText(_ node: OpaquePointer) {
    guard !written.contains(node) else { return }
    let literal = SyntaxTree.literal(node)
    guard literal.contains(UInt8(ascii: "[")) else {
      html.appendVisible(literal)
      return
    }
    renderBrackets(in: run(from: node))
  }

  /// A text with what follows it on the next lines, so that a bracket may go over a line's end.
  private mutating func run(from node: OpaquePointer) -> [UInt8] {
    var bytes = Array(SyntaxTree.literal(node))
    var last = node
    while let lineEnd = cmark_node_next(last), let next = cmark_node_next(lineEnd),
      cmark_node_get_type(lineEnd) == CMARK_NODE_SOFTBREAK,
      cmark_node_get_type(next) == CMARK_NODE_TEXT
    {
      bytes.append(0x0A)
      bytes.append(contentsOf: SyntaxTree.literal(next))
      written.insert(lineEnd)
      written.insert(next)
      last = next
    }
    return bytes
  }

  private mutating func renderBrackets(in text: [UInt8]) {
    var position = 0
    while let open = text[position...].firstIndex(of: UInt8(ascii: "[")) {
      html.appendVisible(text[position..<open])
      let rest = text[(open + 1)...]
      if rest.first == UInt8(ascii: "@") {
        position = renderCitation(text, open)
      } else if rest.first == UInt8(ascii: "[") {
        position = renderWikiLink(text, open)
      } else {
        html.append(text[open])
        position = open + 1
      }
    }
    html.appendVisible(text[position...])
  }

  /// - Returns: where the text goes on.
  private mutating func renderCitation(_ text: [UInt8], _ open: Int) -> Int {
    let start = firstLine(text[open...].prefix(40))
    guard let place = cursor.find(start), !cursor.isEscaped(place.lowerBound) else {
      return appendPlain(text, open..<open + 2)
    }
    guard let close = text[open...].firstIndex(of: UInt8(ascii: "]")) else {
      log.report(MarkdownProblem.citation("[@"), at: cursor.range(place))
      return appendPlain(text, open..<open + 2)
    }
    let inner = String(decoding: text[(open + 1)..<close], as: UTF8.self)
    guard let keys = BracketSyntax.citedKeys(inner) else {
      log.report(MarkdownProblem.citation("[\(inner)]"), at: cursor.range(place))
      return appendPlain(text, open..<open + 2)
    }
    cursor.back(to: place.lowerBound)
    html.append("<span class=\"citations\">[")
    for (number, cited) in keys.enumerated() {
      if number > 0 { html.append("; ") }
      renderCitedKey(cited)
    }
    html.append("]</span>")
    return close + 1
  }

  private mutating func renderCitedKey(_ cited: BracketSyntax.CitedKey) {
    let place = cursor.find(Array(cited.key.utf8)).map { cursor.range($0) } ?? cursor.rest
    guard let citation = resolver.citation(cited.key, locator: cited.locator, at: place) else {
      html.appendEscaped("@" + cited.key)
      return
    }
    // A full stop cannot stand in a heading's id, so these ids are nobody else's.
    let id = "citation.\(citations.count + 1)"
    citations.append(CitationReference(number: citation.number, id: id))
    html.append("<a class=\"citation\" id=\"\(id)\" href=\"#" as String)
    html.appendEscaped(citation.anchor)
    html.append("\" title=\"")
    html.appendEscaped(citation.title)
    html.append("\">\(citation.number)" as String)
    if let locator = cited.locator {
      html.append("<span class=\"locator\">, ")
      html.appendVisible(Array(locator.utf8))
      html.append("</span>")
    }
    html.append("</a>")
  }

  /// - Returns: where the text goes on.
  private mutating func renderWikiLink(_ text: [UInt8], _ open: Int) -> Int {
    let start = firstLine(text[open...].prefix(40))
    guard let place = cursor.find(start), !cursor.isEscaped(place.lowerBound),
      let close = closing(text, from: open + 2),
      let link = BracketSyntax.wikiLink(String(decoding: text[(open + 2)..<close], as: UTF8.self))
    else { return appendPlain(text, open..<open + 2) }
    cursor.back(to: place.lowerBound)
    let range = cursor.find(Array(link.target.utf8)).map { cursor.range($0) } ?? cursor.rest
    if let destination = resolver.wikiLink(link.target, at: range) {
      html.append("<a href=\"")
      html.appendAddress(destination.address.utf8)
      html.append("\">")
      html.appendVisible(Array((link.text ?? destination.title).utf8))
      html.append("</a>")
    } else {
      html.appendVisible(Array((link.text ?? link.target).utf8))
    }
    return close + 2
  }

  private func firstLine(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Array(text.prefix { $0 != 0x0A })
  }

  private func closing(_ text: [UInt8], from start: Int) -> Int? {
    let bracket = UInt8(ascii: "]")
    return text.indices.dropFirst(start).first {
      text[$0] == bracket && $0 + 1 < text.count && text[$0 + 1] == bracket
    }
  }

  private mutating func appendPlain(_ text: [UInt8], _ places: Range<Int>) -> Int {
    let places = places.clamped(to: text.indices)
    html.appendVisible(text[places])
    return places.upperBound
  }
}

// MARK: - Links and images

extension BodyRenderer {
  private mutating func renderLink(_ node: OpaquePointer, _ isEntering: Bool) {
    guard isEntering else {
      if !deadLinks.contains(node) { html.append("</a>") }
      return
    }
    let url = address(node)
    guard let target = target(of: url) else {
      deadLinks.insert(node)
      return
    }
    html.append("<a href=\"")
    html.appendAddress(target.utf8)
    appendTitle(node)
    html.append("\">")
  }

  /// The address to publish; nil, after a report, for one that leads nowhere.
  private mutating func target(of url: String) -> String? {
    let place = place(of: url)
    switch LinkAddress(url) {
    case .web: return url
    case .relative(let path, let fragment):
      if path.isEmpty, fragment == nil { return url }
      return resolver.relativeLink(path, fragment: fragment, at: place)?.address
    case .fragment(let anchor):
      fragments.append((anchor, place))
      return url
    case .protocolRelative:
      log.report(MarkdownProblem.protocolRelative(url), at: place)
      return nil
    case .forbidden:
      log.report(MarkdownProblem.scheme(url), at: place)
      return nil
    }
  }

  private mutating func beginImage(_ node: OpaquePointer) {
    image = node
    let url = address(node)
    let place = place(of: url)
    var destination: ImageDestination?
    if case .relative(let path, _) = LinkAddress(url) {
      destination = resolver.image(path, at: place)
    } else {
      log.report(MarkdownProblem.remoteImage(url), at: place)
    }
    html.append("<img src=\"")
    if let destination {
      html.appendAddress(destination.address.utf8)
      if let width = destination.width, let height = destination.height {
        html.append("\" width=\"\(width)\" height=\"\(height)" as String)
      }
    }
    html.append("\" alt=\"")
    if cmark_node_first_child(node) == nil {
      log.report(MarkdownProblem.missingAlternative, at: place)
    }
  }

  private mutating func endImage(_ node: OpaquePointer) {
    image = nil
    let isFigure = figures.contains(cmark_node_parent(node))
    if !isFigure { appendTitle(node) }
    html.append("\" />")
    let title = SyntaxTree.bytes(cmark_node_get_title(node))
    if isFigure, !title.isEmpty {
      html.append("\n<figcaption>")
      html.appendVisible(title)
      html.append("</figcaption>")
    }
    if isFigure { html.append("\n") }
  }

  private mutating func renderAlternative(_ node: OpaquePointer, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      html.appendEscaped(SyntaxTree.literal(node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      html.append(" ")
    default:
      break
    }
  }

  private mutating func appendTitle(_ node: OpaquePointer) {
    let title = SyntaxTree.bytes(cmark_node_get_title(node))
    guard !title.isEmpty else { return }
    html.append("\" title=\"")
    html.appendEscaped(title)
  }

  private func address(_ node: OpaquePointer) -> String {
    String(decoding: SyntaxTree.bytes(cmark_node_get_url(node)), as: UTF8.self)
  }

  private mutating func place(of url: String) -> SourceRange {
    guard !url.isEmpty, let found = cursor.find(Array(url.utf8)) else { return cursor.rest }
    return cursor.range(found)
  }

  private mutating func checkFragments() {
    for (anchor, range) in fragments
    where !anchor.isEmpty && !headings.contains(where: { $0.id == anchor }) {
      let nearest = suggestions(for: anchor, among: headings.map(\.id), limit: 1).first
      log.report(MarkdownProblem.anchor(anchor, nearest: nearest), at: range)
    }
  }
}
