/// Runs programs. Names were resolved when they were compiled, so there is nothing to fail.
struct Renderer {
  let programs: [Program]
  private var depth = 0

  /// Partials within partials. Data that templates are written for is a tenth as deep; a free tree
  /// that refers to itself through names around it would never end.
  private static let deepest = 256

  init(_ programs: [Program]) {
    self.programs = programs
  }

  enum Frame {
    case view(View)
    case text(String)
    /// Free trees within free trees, innermost last.
    case free([PlainValue])
  }

  mutating func run(_ program: Int, _ frames: [Frame], into bytes: inout [UInt8]) {
    guard depth < Self.deepest, programs.indices.contains(program) else { return }
    depth += 1
    var frames = frames
    run(programs[program], 0..<programs[program].operations.count, &frames, &bytes)
    depth -= 1
  }

  private mutating func run(
    _ program: Program, _ steps: Range<Int>, _ frames: inout [Frame], _ bytes: inout [UInt8]
  ) {
    var step = steps.lowerBound
    while step < steps.upperBound {
      let operation = program.operations[step]
      step += 1
      switch operation {
      case .literal(let range):
        bytes.append(contentsOf: program.text[range])
      case .text(let path, let escaping):
        append(value(path, frames), escaping, to: &bytes)
      case .markup(let path):
        if case .html(let html) = value(path, frames) { bytes.append(contentsOf: html.bytes) }
      case .json(let path):
        if case .json(let json) = value(path, frames) { Escaped.appendJSON(json.bytes, to: &bytes) }
      case .free(let path, let escaping):
        Escaped.append(value(path, frames)?.text ?? "", escaping, to: &bytes)
      case .condition(let path, let end):
        if isTruthy(path, frames) { run(program, step..<end, &frames, &bytes) }
        step = end
      case .inverted(let path, let end):
        if !isTruthy(path, frames) { run(program, step..<end, &frames, &bytes) }
        step = end
      case .section(let path, let end):
        section(value(path, frames), program, step..<end, &frames, &bytes)
        step = end
      case .freeSection(let path, let end):
        if let value = value(path, frames) {
          freeSection(value, program, step..<end, &frames, &bytes)
        }
        step = end
      case .freeInverted(let path, let end):
        if value(path, frames)?.isTruthy != true { run(program, step..<end, &frames, &bytes) }
        step = end
      case .call(let other, let kept):
        run(other, kept.map { frames[$0] }, into: &bytes)
      case .dynamicCall(let path, let programs):
        if let name = value(path, frames)?.text, let other = programs[name] {
          run(other, frames, into: &bytes)
        }
      }
    }
  }

  private mutating func section(
    _ value: Value, _ program: Program, _ steps: Range<Int>, _ frames: inout [Frame],
    _ bytes: inout [UInt8]
  ) {
    switch value {
    case .view(let view):
      frames.append(.view(view))
      run(program, steps, &frames, &bytes)
      frames.removeLast()
    case .list(let views):
      for view in views {
        frames.append(.view(view))
        run(program, steps, &frames, &bytes)
        frames.removeLast()
      }
    case .texts(let texts):
      for text in texts {
        frames.append(.text(text))
        run(program, steps, &frames, &bytes)
        frames.removeLast()
      }
    case .plain(let value):
      freeSection(value, program, steps, &frames, &bytes)
    default:
      break
    }
  }

  private mutating func freeSection(
    _ value: PlainValue, _ program: Program, _ steps: Range<Int>, _ frames: inout [Frame],
    _ bytes: inout [UInt8]
  ) {
    guard value.isTruthy else { return }
    let items: [PlainValue] = if case .list(let items) = value { items } else { [value] }
    for item in items {
      if case .free(let trees) = frames.last {
        frames[frames.count - 1] = .free(trees + [item])
        run(program, steps, &frames, &bytes)
        frames[frames.count - 1] = .free(trees)
      } else {
        frames.append(.free([item]))
        run(program, steps, &frames, &bytes)
        frames.removeLast()
      }
    }
  }

  private func isTruthy(_ path: Path, _ frames: [Frame]) -> Bool {
    path.depth < 0 ? path.slot == 1 : value(path, frames).isTruthy
  }

  private func value(_ path: Path, _ frames: [Frame]) -> Value {
    let place = frames.count - 1 - path.depth
    guard frames.indices.contains(place) else { return .absent }
    switch frames[place] {
    case .text(let text): return .text(text)
    case .free: return .absent
    case .view(let view):
      var value = view.slots[path.slot]
      for slot in path.rest {
        guard case .view(let inner) = value else { return .absent }
        value = inner.slots[slot]
      }
      guard !path.free.isEmpty, case .plain(var tree) = value else { return value }
      for name in path.free { tree = tree[name[...]] ?? .null }
      return .plain(tree)
    }
  }

  /// The value of a name: of the innermost tree that has the name's first part.
  private func value(_ path: FreePath, _ frames: [Frame]) -> PlainValue? {
    let place = frames.count - 1 - path.depth
    guard frames.indices.contains(place), case .free(let trees) = frames[place] else { return nil }
    guard let first = path.names.first else { return trees.last }
    for tree in trees.reversed() {
      guard var value = tree[first[...]] else { continue }
      for name in path.names.dropFirst() { value = value[name[...]] ?? .null }
      return value
    }
    return nil
  }

  private func append(_ value: Value, _ escaping: Escaping, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): Escaped.append(text, escaping, to: &bytes)
    case .url(let url): Escaped.append(url.text, escaping, to: &bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .plain(let value): Escaped.append(value.text, escaping, to: &bytes)
    default: break
    }
  }
}
