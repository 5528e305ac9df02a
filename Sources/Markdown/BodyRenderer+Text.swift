import CCmark
import Diagnostics

extension BodyRenderer {
  mutating func renderText(_ node: Node, _ resolver: inout some ReferenceResolver) {
    if hasBrackets, node.literal.contains(UInt8(ascii: "[")), !map.isAutolink(node) {
      renderBrackets(from: node, &resolver)
    } else {
      html.appendText(node.literal)
    }
  }

  mutating func renderCode(_ node: Node) {
    html.append("<code>")
    html.appendText(node.literal)
    html.append("</code>")
  }

  mutating func renderRawHTML(_ node: Node) {
    let line = firstLine(node.literal)
    let start = map.offset(line: node.startLine, column: node.startColumn, of: line)
    reportRawHTML(node, at: map.range(start..<min(start + line.count, map.body.upperBound)))
    html.append("<!-- raw HTML omitted -->")
  }

  mutating func reportRawHTML(_ node: Node, at range: SourceRange) {
    let text = String(decoding: firstLine(node.literal).prefix(40), as: UTF8.self)
    log.report(MarkdownProblem.rawHTML(text), at: range)
  }

  private func firstLine(_ text: TreeText) -> TreeText.SubSequence {
    text.prefix { $0 != 0x0A && $0 != 0x0D }
  }
}
