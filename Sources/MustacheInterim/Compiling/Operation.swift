/// A step of a compiled template.
enum Operation: Sendable {
  /// Bytes of the program's text.
  case literal(Range<Int>)
  case text(Path, Escaping)
  /// Trusted markup.
  case markup(Path)
  /// A JSON document within a script.
  case json(Path)
  /// A name of a free tree.
  case free(FreePath, Escaping)
  /// Steps up to `end` for each value, or once.
  case section(Path, end: Int)
  case freeSection(FreePath, end: Int)
  /// Steps up to `end` if there is a value, without looking into it.
  case condition(Path, end: Int)
  case inverted(Path, end: Int)
  case freeInverted(FreePath, end: Int)
  /// Another program, with these frames of the stack, outermost first.
  case call(Int, frames: [Int])
  /// A partial whose name is looked up in a free tree.
  case dynamicCall(FreePath, programs: [String: Int])
}

/// A slot of a frame, counted from the innermost.
struct Path: Sendable {
  let depth: Int
  let slot: Int
  /// The slots of views below it, for dotted names.
  let rest: [Int]
  /// A name below a field that holds a free tree.
  let free: [String]
}

/// A name that is looked up when a page is rendered.
struct FreePath: Sendable {
  /// The frame that holds the tree, counted from the innermost.
  let depth: Int
  /// Empty for `{{.}}`.
  let names: [String]
}

/// How text becomes part of a file.
enum Escaping: Sendable {
  case markup
  case none
  /// In an address: what no address may hold is percent-encoded.
  case address
}

/// Compiled steps and the static text that they point into.
struct Program: Sendable {
  var operations: [Operation] = []
  var text: [UInt8] = []

  mutating func append(literal bytes: some Sequence<UInt8>) {
    let start = text.count
    text.append(contentsOf: bytes)
    guard text.count > start else { return }
    if case .literal(let last) = operations.last, !last.isEmpty, last.upperBound == start {
      operations[operations.count - 1] = .literal(last.lowerBound..<text.count)
    } else {
      operations.append(.literal(start..<text.count))
    }
  }

  /// Keeps static text from flowing together over the start of a section.
  mutating func reserve() -> Int {
    operations.append(.literal(0..<0))
    return operations.count - 1
  }
}
