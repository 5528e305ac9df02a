public import Diagnostics

/// Renders a note's body: CommonMark as libcmark writes it, with heading ids, figures, citations
/// and links to notes, and without HTML and addresses that could harm the reader.
///
/// - Parameters:
///   - file: the note's file, at most 256 KiB of UTF-8.
///   - source: its id, which the places of all findings carry.
///   - body: where the body stands in the file's bytes.
///   - headingBase: the level that the body's highest heading gets: 2 below a page's own heading;
///     nil keeps the levels.
///   - anchors: ids that the page has outside the body. Links may lead to them, and headings get
///     others.
///   - idPrefix: what the ids of this body begin with, for a page that holds more than one.
///   - resolver: follows what the body refers to.
///   - log: takes what is wrong with the body itself.
/// - Returns: the HTML; empty for a body that is too deeply nested to be read.
public func renderBody(
  _ file: SourceFile, _ source: SourceID, body: Range<Int>, headingBase: Int?,
  anchors: Set<String> = [], idPrefix: String = "",
  resolver: inout some ReferenceResolver, log: inout DiagnosticLog
) -> Body {
  let text = textRange(of: file, body)
  let scan = file.bytes.withUnsafeBufferPointer { BodyScan($0, text) }
  var renderer = BodyRenderer(
    SourceMap(file, source, body: text), headingBase: headingBase, hasBrackets: scan.hasBrackets,
    slugs: Slugs(prefix: idPrefix, taken: anchors), idPrefix: idPrefix)
  if let excess = scan.excess {
    log.report(
      MarkdownProblem.excess(excess.kind),
      at: SourceRange(source, excess.offset, excess.offset + 1))
  } else {
    file.bytes.withUnsafeBufferPointer { bytes in
      guard let tree = SyntaxTree(parsing: UnsafeBufferPointer(rebasing: bytes[text])) else {
        return
      }
      renderer.render(tree, &resolver)
    }
    renderer.checkFragments(anchors: anchors)
  }
  log.append(contentsOf: renderer.log)
  return renderer.body
}

/// The body without a byte order mark, within the file whatever the caller says.
private func textRange(of file: SourceFile, _ body: Range<Int>) -> Range<Int> {
  let body = body.clamped(to: 0..<file.bytes.count)
  let mark = file.bytes[body].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  return body.lowerBound + mark..<body.upperBound
}
