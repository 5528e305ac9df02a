import CCmark
import Diagnostics

/// Writes a syntax tree as HTML in one walk: what libcmark's own renderer writes, with heading
/// ids, figures, citations and links to notes in it.
struct BodyRenderer {
  var html: [UInt8] = []
  var headings: [Heading] = []
  var citations: [CitationReference] = []
  var log = DiagnosticLog()
  var map: SourceMap
  var slugs: Slugs

  let headingBase: Int?
  let idPrefix: String
  /// Whether there can be a citation or a wiki link.
  let hasBrackets: Bool

  /// How many levels headings are moved down.
  var headingShift = 0
  /// Block quotes that are open.
  var quotes = 0
  /// Where the content of the open heading begins in ``html``.
  var headingStart = 0
  /// The image whose alternative text is being written.
  var image: Node?
  /// Links that are open: one, or none.
  var links = 0
  /// The bracket up to which the text is written already.
  var writtenThrough: Node?
  /// Links to places on the page, whose ids are known at the end.
  var fragments: [(anchor: String, range: SourceRange)] = []

  init(
    _ map: SourceMap, headingBase: Int?, hasBrackets: Bool, slugs: Slugs, idPrefix: String
  ) {
    self.map = map
    self.headingBase = headingBase
    self.hasBrackets = hasBrackets
    self.slugs = slugs
    self.idPrefix = idPrefix
  }

  var body: Body { Body(html: html, headings: headings, citations: citations) }

  mutating func render(_ tree: borrowing SyntaxTree, _ resolver: inout some ReferenceResolver) {
    html.reserveCapacity(map.body.count + map.body.count / 2)
    if let headingBase { headingShift = headingBase - highestHeading(of: tree) }
    tree.walk { node, isEntering in
      if let image {
        renderAlternative(node, of: image)
      } else if let last = writtenThrough {
        if node == last { writtenThrough = nil }
      } else {
        render(node, isEntering, &resolver)
      }
    }
  }

  private mutating func render(
    _ node: Node, _ isEntering: Bool, _ resolver: inout some ReferenceResolver
  ) {
    switch node.type {
    case CMARK_NODE_TEXT: renderText(node, &resolver)
    case CMARK_NODE_SOFTBREAK: html.append("\n")
    case CMARK_NODE_PARAGRAPH: renderParagraph(node, isEntering)
    case CMARK_NODE_LINK: renderLink(node, isEntering, &resolver)
    case CMARK_NODE_EMPH: html.append(isEntering ? "<em>" : "</em>")
    case CMARK_NODE_STRONG: html.append(isEntering ? "<strong>" : "</strong>")
    case CMARK_NODE_CODE: renderCode(node)
    case CMARK_NODE_LINEBREAK: html.append("<br />\n")
    case CMARK_NODE_IMAGE: beginImage(node, &resolver)
    case CMARK_NODE_HTML_INLINE: renderRawHTML(node)
    case CMARK_NODE_HEADING: renderHeading(node, isEntering)
    case CMARK_NODE_BLOCK_QUOTE: renderQuote(isEntering)
    case CMARK_NODE_LIST: renderList(node, isEntering)
    case CMARK_NODE_ITEM: renderItem(isEntering)
    case CMARK_NODE_CODE_BLOCK: renderCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: renderRawHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: renderThematicBreak()
    default: break
    }
  }
}
