internal import Diagnostics

/// What fills a block: a node of a template.
struct Filling: Hashable, Sendable {
  let template: Int
  let node: Int
}

/// A template in one of the circumstances in which it is used. Each is compiled once.
struct ProcedureKey: Hashable, Sendable {
  let template: Int
  let scope: Scope
  /// What the page is that it is part of, and where in that page it starts.
  let format: TemplateFormat
  let ending: String
  let context: MarkupContext
  /// Whether its lines are indented by a margin that is known only when rendering.
  let isIndented: Bool
  let fillings: [String: Filling]
  /// Whether unknown partials and blocks are nothing instead of mistakes.
  let isLenient: Bool
  /// Whether it is known where in the page it starts.
  let checksPlaces: Bool
}

/// A procedure that is being compiled, or has been.
struct Procedure: Sendable {
  let key: ProcedureKey
  var operations: [Operation] = []
  /// Where in the page it ends; absent while it is being compiled.
  var exit: MarkupContext?
  /// Whether it was used within itself on the assumption that it ends where it starts.
  var isAssumedToReturn = false
}

/// A use of one procedure in another.
struct Inclusion: Sendable {
  let caller: Int
  let callee: Int
  /// The operation that calls; of a dynamic name, all its procedures have the same.
  let operation: Int
  /// The innermost value, seen from the one that the caller was given.
  let origin: Scope.Origin
  let isOverFreeTree: Bool
  let range: SourceRange
}
