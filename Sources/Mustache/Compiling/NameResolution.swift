/// What a name in a tag refers to.
struct Referent: Sendable {
  enum Kind: Sendable {
    case field(Shape.Kind)
    case value(ValueKind)
    case free
  }

  let source: Source
  let kind: Kind
  /// The layer of the scope that it is part of.
  let layer: Scope.Layer

  /// What a tag with this name writes, if it can be written.
  var valueKind: ValueKind? {
    switch kind {
    case .field(let kind): ValueKind(kind)
    case .value(let kind): kind
    case .free: .free
    }
  }

  var title: String {
    switch kind {
    case .field(let kind): kind.title
    case .value(let kind): kind.title
    case .free: "value"
    }
  }
}

extension Scope {
  /// Finds what a name refers to: the nearest view that declares its first part, or the free trees
  /// if they are nearer.
  func referent(of name: TagName) throws(TemplateProblem) -> Referent {
    let path = name.path
    guard let first = path.first else { return try currentValue(name.text) }
    for layer in layers.reversed() {
      switch layer {
      case .view(let shape, let register):
        guard let slot = shape.slot(of: first) else { continue }
        return try referent(of: path, name.text, in: layer, shape, register, slot)
      case .free:
        return Referent(source: .free(path: path), kind: .free, layer: layer)
      case .value: continue
      }
    }
    let shapes = shapes
    throw .unknownField(
      first, part: 0, of: shapes.map(\.name), fields: shapes.flatMap(\.fields).map(\.name))
  }

  /// The shapes of the views, nearest first.
  private var shapes: [Shape] {
    layers.reversed().compactMap { if case .view(let shape, _) = $0 { shape } else { nil } }
  }

  private func currentValue(_ name: String) throws(TemplateProblem) -> Referent {
    switch layers.last {
    case .value(let kind, let register)?:
      return Referent(
        source: .register(register), kind: .value(kind), layer: .value(kind, register: register))
    case .free?: return Referent(source: .freeItem, kind: .free, layer: .free)
    case .view(let shape, _)?: throw .noCurrentValue(shape.name)
    case nil: throw .noCurrentValue(name)
    }
  }

  private func referent(
    of path: [String], _ name: String, in layer: Layer, _ shape: Shape, _ register: Int,
    _ slot: Int
  ) throws(TemplateProblem) -> Referent {
    var kind = shape.fields[slot].kind
    var slots = [slot]
    for (index, part) in path.enumerated().dropFirst() {
      switch kind {
      case .view(let inner):
        let shape = inner()
        guard let next = shape.slot(of: part) else {
          throw .unknownField(
            part, part: index, of: [shape.name], fields: shape.fields.map(\.name))
        }
        kind = shape.fields[next].kind
        slots.append(next)
      case .values:
        return Referent(
          source: .slots(register, slots, path: Array(path[index...])), kind: .field(kind),
          layer: layer)
      case .text, .constant, .html, .url, .json, .number, .flag, .texts, .list:
        throw .notAView(path[index - 1], kind: kind.title)
      }
    }
    let source: Source =
      slots.count == 1 ? .slot(register, slot) : .slots(register, slots, path: [])
    return Referent(source: source, kind: .field(kind), layer: layer)
  }
}
