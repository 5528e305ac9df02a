/// Tells whether a line of a template holds nothing but tags that leave nothing behind on it, so
/// that the whole line, its white space and line ending included, is not rendered.
///
/// That is so if the only thing on the line is one tag that is not a variable (a parent from its
/// start to its end, or a partial, counts as one thing), or if there are several tags, none of them
/// a partial, and none is both opened and closed on the line. What stands between the tags of a
/// parent, outside its blocks, is never rendered and does not count.
struct LineLayout {
  private struct Count {
    /// Text or a value.
    var hasContent = false
    /// Partials, whole parents, and containers opened and closed here.
    var wholes = 0
    var tags = 0

    var isClear: Bool { !hasContent && (wholes == 0 ? tags > 0 : wholes == 1 && tags == 0) }
  }

  private let bytes: [UInt8]
  /// What is open, from the outermost container on.
  private var open: [Tag.Kind]
  /// How many of the open containers were opened on earlier lines.
  private var earlier: Int
  private var count = Count()
  /// The parent opened on this line that holds all that follows, and the count before it.
  private var parent: (depth: Int, count: Count)?

  /// - Parameters:
  ///   - line: the pieces of the line.
  ///   - bytes: the template.
  ///   - open: the kinds of the containers that are open where the line starts.
  /// - Returns: whether the line is not rendered.
  static func isClear(
    _ line: ArraySlice<TagScanner.Piece>, of bytes: [UInt8], in open: [Tag.Kind]
  ) -> Bool {
    var layout = LineLayout(bytes: bytes, open: open)
    for piece in line { layout.add(piece) }
    if let parent = layout.parent {
      layout.count = parent.count
      layout.count.tags += 1
    }
    return layout.count.isClear
  }

  private init(bytes: [UInt8], open: [Tag.Kind]) {
    self.bytes = bytes
    self.open = open
    earlier = open.count
  }

  private mutating func add(_ piece: TagScanner.Piece) {
    let isIgnored = open.last == .parent
    switch piece {
    case .text(let range):
      if !isIgnored, !bytes.isBlank(range) { count.hasContent = true }
    case .tag(let tag):
      switch tag.kind {
      case .variable, .rawVariable: if !isIgnored { count.hasContent = true }
      case .partial: if !isIgnored { count.wholes += 1 }
      case .silent: count.tags += 1
      case .section, .inverted, .block, .parent: openContainer(tag.kind)
      case .end: closeContainer()
      }
    }
  }

  private mutating func openContainer(_ kind: Tag.Kind) {
    open.append(kind)
    if kind == .parent, parent == nil {
      parent = (open.count, count)
    } else {
      count.tags += 1
    }
  }

  private mutating func closeContainer() {
    let depth = open.count
    guard open.popLast() != nil else { return }
    if let parent, parent.depth == depth {
      count = parent.count
      count.wholes += 1
      self.parent = nil
    } else if depth > earlier {
      // Opened on this line: the pair is one thing, and not one that leaves nothing behind.
      count.hasContent = true
    } else {
      earlier -= 1
      count.tags += 1
    }
  }
}
