import CCmark
import Diagnostics

extension BodyRenderer {
  mutating func renderParagraph(_ node: Node, _ isEntering: Bool) {
    if isEntering { map.enter(node, quotes: quotes) }
    let isFigure = isFigure(node)
    guard isFigure || !isTight(node) else { return }
    if isEntering {
      html.breakLine()
      html.append(isFigure ? "<figure>\n" : "<p>")
    } else {
      html.append(isFigure ? "</figure>\n" : "</p>\n")
    }
  }

  /// Whether a paragraph is an image alone.
  func isFigure(_ paragraph: Node) -> Bool {
    guard let child = paragraph.firstChild, child.type == CMARK_NODE_IMAGE else { return false }
    return child.next == nil
  }

  private func isTight(_ paragraph: Node) -> Bool {
    guard let list = paragraph.parent?.parent, list.type == CMARK_NODE_LIST else { return false }
    return list.isTightList
  }

  mutating func renderHeading(_ node: Node, _ isEntering: Bool) {
    if isEntering {
      map.enter(node, quotes: quotes)
      html.breakLine()
      headingStart = html.count
      return
    }
    let level = min(6, max(1, node.headingLevel + headingShift))
    let range = map.firstLineOfBlock()
    checkLevel(level, range)
    // The id comes from the text as readers see it, so it is known after the text is written.
    let text = plainText(of: html[headingStart...])
    let id = slugs.id(for: text)
    headings.append(Heading(level: level, id: id, text: text, range: range))
    var tag = Array("<h\(level) id=\"".utf8)
    tag.appendAttribute(id)
    tag.append("\">")
    html.insert(contentsOf: tag, at: headingStart)
    html.append(contentsOf: "</h\(level)>\n".utf8)
  }

  /// The level of the body's highest heading: some people begin with `#`, others with `##`.
  func highestHeading(of tree: borrowing SyntaxTree) -> Int {
    var highest = 6
    var block = tree.firstBlock()
    while let current = block {
      if current.type == CMARK_NODE_HEADING { highest = min(highest, current.headingLevel) }
      block = current.next
    }
    return highest
  }

  /// The page's own heading stands before the first of the body.
  private mutating func checkLevel(_ level: Int, _ range: SourceRange) {
    if let before = headings.last?.level ?? headingBase.map({ $0 - 1 }), level > before + 1 {
      log.report(MarkdownProblem.headingSkip(from: before, to: level), at: range)
    }
  }

  mutating func renderQuote(_ isEntering: Bool) {
    quotes += isEntering ? 1 : -1
    html.breakLine()
    html.append(isEntering ? "<blockquote>\n" : "</blockquote>\n")
  }

  mutating func renderList(_ node: Node, _ isEntering: Bool) {
    let isOrdered = node.isOrderedList
    guard isEntering else { return html.append(isOrdered ? "</ol>\n" : "</ul>\n") }
    html.breakLine()
    if !isOrdered {
      html.append("<ul>\n")
    } else if node.listStart == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"")
      html.append(number: node.listStart)
      html.append("\">\n")
    }
  }

  mutating func renderItem(_ isEntering: Bool) {
    if isEntering { html.breakLine() }
    html.append(isEntering ? "<li>" : "</li>\n")
  }

  mutating func renderCodeBlock(_ node: Node) {
    html.breakLine()
    let language = node.fenceInfo.prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    if node.fenceInfo.isEmpty {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      html.appendAttribute(language)
      html.append("\">")
    }
    html.appendText(node.literal)
    html.append("</code></pre>\n")
  }

  mutating func renderRawHTMLBlock(_ node: Node) {
    map.enter(node, quotes: quotes)
    reportRawHTML(node, at: map.firstLineOfBlock())
    html.breakLine()
    html.append("<!-- raw HTML omitted -->\n")
  }

  mutating func renderThematicBreak() {
    html.breakLine()
    html.append("<hr />\n")
  }
}
