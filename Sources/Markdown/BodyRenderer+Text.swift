import CCmark
import Diagnostics

extension BodyRenderer {
  mutating func renderText(_ node: Node, _ resolver: inout some ReferenceResolver) {
    if hasBrackets, mayHoldBracket(node.literal), !map.isAutolink(node) {
      renderBrackets(from: node, &resolver)
    } else {
      html.appendText(node.literal)
    }
  }

  /// Whether a text has `[@` or `[[` in it, written in whatever way.
  private func mayHoldBracket(_ text: TreeText) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if previous == UInt8(ascii: "["), byte == UInt8(ascii: "[") || byte == UInt8(ascii: "@") {
        return true
      }
      previous = byte
    }
    return false
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
