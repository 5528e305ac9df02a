import CCmark
import Diagnostics

extension BodyRenderer {
  /// A link is written as libcmark writes it: pages open where the reader is, so `rel` has nothing
  /// to guard.
  mutating func renderLink(
    _ node: Node, _ isEntering: Bool, _ resolver: inout some ReferenceResolver
  ) {
    guard isEntering else {
      links -= 1
      return html.append("</a>")
    }
    links += 1
    html.append("<a href=\"")
    renderAddress(of: node, &resolver)
    appendTitle(node)
    html.append("\">")
  }

  /// What leads nowhere has been reported, and stays as it is written; what could do harm is left
  /// out.
  private mutating func renderAddress(
    of link: Node, _ resolver: inout some ReferenceResolver
  ) {
    switch LinkAddress(link.address) {
    case .external:
      html.appendAddress(link.address)
    case .fragment(let anchor):
      let composed = Anchor.composed(anchor)
      fragments.append((composed, map.address(of: link)))
      if composed.utf8.elementsEqual(anchor.utf8) {
        html.appendAddress(link.address)
      } else {
        html.appendAddress("#\(composed)".utf8)
      }
    case .relative(let path, let fragment):
      let place = map.address(of: link)
      if let destination = resolver.relativeLink(path, fragment: fragment, at: place) {
        html.appendAddress(destination.address.utf8)
      } else {
        html.appendAddress(link.address)
      }
    case .refused(let refusal):
      let problem = MarkdownProblem.refusedLink(text(link.address), refusal)
      log.report(problem, at: map.address(of: link))
    }
  }

  mutating func beginImage(_ node: Node, _ resolver: inout some ReferenceResolver) {
    image = node
    let place = map.address(of: node)
    html.append("<img src=\"")
    if case .relative(let path, _) = LinkAddress(node.address) {
      if let destination = resolver.image(path, at: place) {
        html.appendAddress(destination.address.utf8)
        appendSize(destination)
      } else {
        html.appendAddress(node.address)
      }
    } else {
      log.report(MarkdownProblem.foreignImage(text(node.address)), at: place)
    }
    html.append("\" alt=\"")
    if node.firstChild == nil { log.report(MarkdownProblem.missingAlternative, at: place) }
  }

  private mutating func appendSize(_ image: ImageDestination) {
    guard let width = image.width, let height = image.height else { return }
    html.append("\" width=\"")
    html.append(number: width)
    html.append("\" height=\"")
    html.append(number: height)
  }

  /// An alternative text is plain: of what stands in the brackets only the words are left.
  mutating func renderAlternative(_ node: Node, of image: Node) {
    switch node.type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      html.appendAttribute(node.literal)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: html.append(" ")
    default: if node == image { endImage(node) }
    }
  }

  private mutating func endImage(_ node: Node) {
    image = nil
    let isFigureImage =
      node.parent.map { $0.type == CMARK_NODE_PARAGRAPH && isFigure($0) } ?? false
    if !isFigureImage { appendTitle(node) }
    html.append("\" loading=\"lazy\" />")
    guard isFigureImage else { return }
    html.append("\n")
    guard !node.title.isEmpty else { return }
    html.append("<figcaption>")
    html.appendText(node.title)
    html.append("</figcaption>\n")
  }

  private mutating func appendTitle(_ node: Node) {
    guard !node.title.isEmpty else { return }
    html.append("\" title=\"")
    html.appendAttribute(node.title)
  }

  private func text(_ address: TreeText) -> String {
    String(decoding: address.prefix(200), as: UTF8.self)
  }

  /// Looks for what links to this page lead to. Advice costs a pass over all headings, so after
  /// some dozens it is left out.
  mutating func checkFragments(anchors: Set<String>) {
    guard !fragments.isEmpty else { return }
    let known = anchors.union(headings.map(\.id))
    let vocabulary = Vocabulary(known)
    var advised = 0
    for (anchor, range) in fragments where !known.contains(anchor) {
      let nearest = advised < 50 ? vocabulary.nearest(to: anchor, limit: 1).first : nil
      advised += 1
      log.report(MarkdownProblem.anchor(anchor, nearest: nearest), at: range)
    }
  }
}
