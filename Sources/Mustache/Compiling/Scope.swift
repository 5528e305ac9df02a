/// What names can refer to at a place in a template: the views and values whose sections it stands
/// in, outermost first.
///
/// A scope stays small however deeply sections nest: a view hides an outer one of the same shape,
/// as both have the same names, and takes its register; only the innermost plain value can be
/// named, by `{{.}}`; and free trees are looked up together. So a partial that includes itself is
/// compiled for few scopes.
struct Scope: Hashable, Sendable {
  enum Layer: Hashable, Sendable {
    case view(Shape, register: Int)
    /// The value of a field, or one of several texts, for `{{.}}`.
    case value(ValueKind, register: Int)
    /// Free trees, which claim every name that no nearer view declares.
    case free
  }

  /// Whether the value of a layer is, or is part of, the innermost one that the template was
  /// given. Only templates that include themselves with part of their value come to an end.
  enum Origin: Hashable, Sendable {
    case given
    case partOfGiven
    case elsewhere

    var ofPart: Origin { self == .elsewhere ? .elsewhere : .partOfGiven }
  }

  private(set) var layers: [Layer]

  init(_ shape: Shape) {
    layers = [shape == Shape.free ? .free : .view(shape, register: 0)]
  }

  init(_ layer: Layer) { layers = [layer] }

  var top: Layer? { layers.last }

  /// The scope within a section over views of `shape`, and the register that holds each of them.
  func entering(_ shape: Shape) -> (scope: Scope, register: Int) {
    var scope = self
    var register: Int?
    scope.layers.removeAll { layer in
      switch layer {
      case .view(shape, let taken):
        register = taken
        return true
      case .value: return true
      case .view, .free: return false
      }
    }
    let taken = register ?? scope.freeRegister
    scope.layers.append(.view(shape, register: taken))
    return (scope, taken)
  }

  /// The scope within a section over plain values.
  func entering(_ kind: ValueKind) -> (scope: Scope, register: Int) {
    var scope = self
    scope.layers.removeAll { if case .value = $0 { true } else { false } }
    let register = scope.freeRegister
    scope.layers.append(.value(kind, register: register))
    return (scope, register)
  }

  /// The scope within a section over values of a free tree.
  func enteringFree() -> Scope {
    var scope = self
    scope.layers.removeAll { layer in
      switch layer {
      case .value, .free: true
      case .view: false
      }
    }
    scope.layers.append(.free)
    return scope
  }

  private var freeRegister: Int {
    var taken: Set<Int> = []
    for layer in layers {
      switch layer {
      case .view(_, let register), .value(_, let register): taken.insert(register)
      case .free: break
      }
    }
    return (0...taken.count).first { !taken.contains($0) } ?? taken.count
  }
}
