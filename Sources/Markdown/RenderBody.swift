public import Diagnostics

/// Levels of quotes, lists or brackets that a body may have. People write three or four; libcmark
/// 0.30.2 needs quadratic time for tens of thousands.
private let deepest = 200

/// Renders a note's body.
///
/// - Parameters:
///   - file: the note's file.
///   - source: its id, which the places of all findings carry.
///   - body: where the body stands in the file's bytes.
///   - headingBase: the level that the body's highest heading gets: 2 below a page's own heading;
///     nil keeps the levels.
///   - resolver: follows what the body refers to.
///   - log: takes what is wrong with the body itself.
public func renderBody<Resolver: ReferenceResolver>(
  _ file: SourceFile, _ source: SourceID, body: Range<Int>, headingBase: Int?,
  resolver: inout Resolver, log: inout DiagnosticLog
) -> Body {
  let body = body.clamped(to: 0..<file.bytes.count)
  return file.bytes.withUnsafeBufferPointer { bytes in
    let text = UnsafeBufferPointer(rebasing: bytes[body])
    if let place = Nesting.excess(in: text, limit: deepest) {
      let start = body.lowerBound + place
      log.report(
        MarkdownProblem.tooDeep(limit: deepest), at: SourceRange(source, start, start + 1))
      return Body(html: [], headings: [], citations: [])
    }
    guard text.contains(where: { $0 > 0x20 }), let tree = SyntaxTree(parsing: text) else {
      return Body(html: [], headings: [], citations: [])
    }
    var renderer = BodyRenderer(
      cursor: SourceCursor(text, source, base: body.lowerBound), headingBase: headingBase,
      resolver: resolver, log: log)
    renderer.render(tree)
    resolver = renderer.resolver
    log = renderer.log
    return renderer.body
  }
}
