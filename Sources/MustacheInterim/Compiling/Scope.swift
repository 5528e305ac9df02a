/// What names are resolved against: the views around a place of a template, innermost last.
struct Scope: Hashable, Sendable {
  enum Frame: Hashable, Sendable {
    case view(ObjectIdentifier)
    case text
    case free
  }

  private(set) var frames: [Frame] = []
  private(set) var shapes: [ViewShape?] = []

  static func == (first: Scope, second: Scope) -> Bool { first.frames == second.frames }

  func hash(into hasher: inout Hasher) { hasher.combine(frames) }

  mutating func push(_ shape: ViewShape) {
    frames.append(.view(ObjectIdentifier(shape)))
    shapes.append(shape)
  }

  mutating func push(_ frame: Frame) {
    frames.append(frame)
    shapes.append(nil)
  }

  /// The frames that a partial can tell apart: a view within a view of its own kind hides it.
  ///
  /// - Returns: the scope, and where its frames stand here, counted from the outermost.
  func visible() -> (scope: Scope, frames: [Int]) {
    var seen: Set<Frame> = []
    var kept: [Int] = []
    for place in frames.indices.reversed() {
      // A text hides the texts around it; free trees look into each other.
      if seen.insert(frames[place]).inserted { kept.append(place) }
    }
    kept.reverse()
    var scope = Scope()
    scope.frames = kept.map { frames[$0] }
    scope.shapes = kept.map { shapes[$0] }
    return (scope, kept)
  }

  var views: [String] { shapes.compactMap { $0?.name } }
}
