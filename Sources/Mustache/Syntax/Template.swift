internal import Diagnostics

/// A template that has been read: its tags in order, nested, with the layout of its lines known.
struct Template: Sendable {
  let name: String
  let source: SourceID
  let bytes: [UInt8]
  let nodes: [Node]
  /// Whether its syntax is right, so that nodes stand where their author meant them to.
  let isWhole: Bool

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(source, bytes.lowerBound, bytes.upperBound)
  }
}

/// A part of a template. A part that holds others is followed by them and then by its `end`, whose
/// place it knows, so that a deeply nested template is still a flat list.
enum Node: Sendable {
  /// A line starts here, with this white space. A blank line is not indented further.
  case margin(Range<Int>, isBlank: Bool)
  case text(Range<Int>)
  case variable(Tag)
  /// A partial; one that has a line for itself passes the margin of that line on to all its lines.
  case partial(Tag, margin: Range<Int>?)
  case section(Tag, end: Int)
  case parent(Tag, margin: Range<Int>?, end: Int)
  /// A place in a template that an including template may fill.
  case block(Tag, site: BlockSite, end: Int)
  /// What a template fills a block of its parent with.
  case filling(Tag, layout: FillingLayout, end: Int)
  case end(Tag)
}

/// How the lines of a filling are to be indented where a block stands.
enum BlockSite: Sendable {
  /// The block stands among other things on its line.
  case amid
  /// The block starts its line, after this margin.
  case startsLine(Range<Int>)
  /// The block's tags have lines for themselves; this is the margin of what stands between them.
  case ownLines(Range<Int>)

  var margin: Range<Int> {
    switch self {
    case .amid: 0..<0
    case .startsLine(let margin), .ownLines(let margin): margin
    }
  }
}

/// How the lines of a filling stand in the template that gives it.
struct FillingLayout: Sendable {
  /// Whether the filling starts on a line of its own.
  let startsLine: Bool
  /// How many bytes of margin all its lines share.
  let margin: Int
}
