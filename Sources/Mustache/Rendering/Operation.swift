/// Where a value comes from when a page is rendered.
enum Source: Sendable {
  /// A field of the view in a register.
  case slot(Int, Int)
  /// A field of a view in a view, and so on; from there on names in a free tree.
  case slots(Int, [Int], path: [String])
  /// The plain value in a register.
  case register(Int)
  /// A dotted name, looked up in the free trees from the innermost on.
  case free(path: [String])
  /// The innermost value of the free trees.
  case freeItem
}

/// One step of rendering. Jumps count from the step that holds them.
enum Operation: Sendable {
  /// Writes bytes of the program's literals.
  case literal(Range<Int>)
  /// Writes the white space that the lines of the current partial are indented by.
  case margin
  case write(Source, Notation)
  /// Jumps over a section that is only there if the value is not, or the other way round.
  case skip(Source, ifPresent: Bool, by: Int)
  /// Starts a section over a value, or jumps over it if it is absent.
  case open(Source, register: Int, orJump: Int)
  /// Goes back to the step behind `open` with the next value, or ends the section.
  case close(backTo: Int)
  /// Renders a procedure, its lines indented further by some of the literals.
  case call(Call)
  /// Renders the procedure that the value names.
  case callNamed(Source, [String: Call])
  case end
}

/// A use of a partial or parent.
struct Call: Sendable {
  /// The number of the procedure.
  let procedure: Int
  /// The margin that the lines of the procedure start with, in the program's literals. Absent if
  /// they start with none, whatever the margin of the lines around is.
  let margin: Range<Int>?
  /// Whether sections in the procedure may not look for values of free trees further out than the
  /// innermost one.
  var startsAfresh = false
}
