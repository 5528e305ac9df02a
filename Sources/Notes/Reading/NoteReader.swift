import Diagnostics
import FrontMatter

/// Hands out a mapping's values as the types that the schema wants, and collects what is wrong
/// with them, so that a schema is a list of keys and types.
struct NoteReader {
  private var mapping: MappingReader
  private var log = DiagnosticLog()
  let range: SourceRange

  init(_ mapping: Mapping, of what: String, at range: SourceRange) {
    self.mapping = MappingReader(mapping, of: what, at: range)
    self.range = range
  }

  mutating func value<Value: NodeReadable>(
    _ key: String, as type: Value.Type = Value.self
  ) -> Located<Value>? {
    guard let node = mapping.value(key) else { return nil }
    return Value.read(node, log: &log).map { Located($0, at: node.range) }
  }

  /// Reports a missing key; the caller goes on with what stands for it.
  mutating func required<Value: NodeReadable>(
    _ key: String, as type: Value.Type = Value.self
  ) -> Located<Value>? {
    guard let node = mapping.required(key, log: &log) else { return nil }
    return Value.read(node, log: &log).map { Located($0, at: node.range) }
  }

  /// The items of a list; a single value is a list of one.
  ///
  /// - Parameter limit: so many are taken; that there are more is reported.
  mutating func list<Value: NodeReadable>(
    _ key: String, of type: Value.Type = Value.self, atMost limit: Int = .max
  ) -> [Located<Value>] {
    guard let node = mapping.value(key) else { return [] }
    return items(of: node, atMost: limit)
  }

  mutating func requiredList<Value: NodeReadable>(
    _ key: String, of type: Value.Type = Value.self, atMost limit: Int = .max
  ) -> [Located<Value>] {
    guard let node = mapping.required(key, log: &log) else { return [] }
    return items(of: node, atMost: limit)
  }

  /// A value as it was written, for what has no type of its own.
  mutating func node(_ key: String) -> Node? {
    mapping.value(key)
  }

  /// The `x-…` keys, which are free for the user's own templates but for the one of ours.
  mutating func freeEntries() -> [FreeEntry] {
    mapping.keys(withPrefix: "x-").filter { $0.key != "x-allow" }.map { FreeEntry($0) }
  }

  /// A mapping within this one; its findings come back through ``append(_:)``.
  mutating func nested(_ key: String, of what: String) -> NoteReader? {
    guard let node = mapping.value(key),
      let inner = node.mapping(expecting: what, log: &log)
    else { return nil }
    return NoteReader(inner, of: what, at: node.range)
  }

  mutating func report(_ problem: some Problem, at range: SourceRange) {
    log.report(problem, at: range)
  }

  mutating func append(_ other: DiagnosticLog) {
    log.append(contentsOf: other)
  }

  /// What was found wrong, keys that nobody asked for included.
  consuming func finish() -> DiagnosticLog {
    mapping.finish(log: &log)
    return log
  }

  private mutating func items<Value: NodeReadable>(
    of node: Node, atMost limit: Int
  ) -> [Located<Value>] {
    let items = node.items(log: &log)
    if items.count > limit {
      log.report(NoteProblem.listTooLong(items.count, most: limit), at: node.range)
    }
    return items.prefix(limit).compactMap { item in
      Value.read(item, log: &log).map { Located($0, at: item.range) }
    }
  }
}

extension NoteReader {
  /// For lists of which each item has a page that shows the whole list: such a site grows with the
  /// square of the list.
  static var mostShownEverywhere: Int { 100 }
}
