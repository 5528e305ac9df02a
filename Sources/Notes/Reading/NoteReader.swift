import Diagnostics
import FrontMatter

/// Hands out a mapping's values as the types that the schema wants, and collects what is wrong
/// with them, so that a schema is a list of keys and types.
///
/// A call that reads a key declares it as well: its name, its type, what it means in a sentence, and
/// where the type does not tell how the value is written and what it looks like.
///
/// ```swift
/// reviewed = reader.value("reviewed", "When the claim was last checked.")
/// related = reader.list("related", "Incidents that belong together.", form: .reference([.incident]))
/// ```
///
/// Read against a ``KeyRecorder``, every key is missing, and what the calls say of it is taken down.
/// Read against a file, `form` and `examples` are never evaluated.
struct NoteReader {
  private var mapping: MappingReader
  private var log = DiagnosticLog()
  private let recorder: KeyRecorder?
  let range: SourceRange

  init(_ mapping: Mapping, of what: String, at range: SourceRange) {
    self.mapping = MappingReader(mapping, of: what, at: range)
    self.range = range
    recorder = nil
  }

  init(recording recorder: KeyRecorder) {
    range = SourceRange(SourceID(0), 0, 0)
    mapping = MappingReader(Mapping(), of: "", at: range)
    self.recorder = recorder
  }

  /// A value that may be missing.
  ///
  /// - Parameters:
  ///   - meaning: one sentence for the people who write notes.
  ///   - form: how it is written, if the type does not tell.
  ///   - role: what the checks of texts look for, if the form does not tell.
  ///   - examples: values to copy, if those of the form do not do.
  mutating func value<Value: NodeReadable>(
    _ key: String, as type: Value.Type = Value.self, _ meaning: String,
    form: @autoclosure () -> ValueForm = Value.form, role: TextRole? = nil,
    examples: @autoclosure () -> [String] = []
  ) -> Located<Value>? {
    if let recorder {
      recorder.add(key, form(), meaning, role, examples())
      return nil
    }
    guard let node = mapping.value(key) else { return nil }
    return Value.read(node, log: &log).map { Located($0, at: node.range) }
  }

  /// Reports a missing key; the caller goes on with what stands for it.
  mutating func required<Value: NodeReadable>(
    _ key: String, as type: Value.Type = Value.self, _ meaning: String,
    form: @autoclosure () -> ValueForm = Value.form, role: TextRole? = nil,
    examples: @autoclosure () -> [String] = []
  ) -> Located<Value>? {
    if let recorder {
      recorder.add(key, form(), meaning, role, examples(), isRequired: true)
      return nil
    }
    guard let node = mapping.required(key, log: &log) else { return nil }
    return Value.read(node, log: &log).map { Located($0, at: node.range) }
  }

  /// The items of a list; a single value is a list of one.
  ///
  /// - Parameters:
  ///   - limit: so many are taken; that there are more is reported.
  ///   - form: how an item is written.
  ///   - examples: the whole list, or a single value.
  mutating func list<Value: NodeReadable>(
    _ key: String, of type: Value.Type = Value.self, _ meaning: String,
    form: @autoclosure () -> ValueForm = Value.form, role: TextRole? = nil,
    examples: @autoclosure () -> [String] = [], atMost limit: Int = .max
  ) -> [Located<Value>] {
    if let recorder {
      recorder.add(key, .list(form()), meaning, role, examples())
      return []
    }
    guard let node = mapping.value(key) else { return [] }
    return items(of: node, atMost: limit)
  }

  /// Reports a missing key.
  mutating func requiredList<Value: NodeReadable>(
    _ key: String, of type: Value.Type = Value.self, _ meaning: String,
    form: @autoclosure () -> ValueForm = Value.form, role: TextRole? = nil,
    examples: @autoclosure () -> [String] = [], atMost limit: Int = .max
  ) -> [Located<Value>] {
    if let recorder {
      recorder.add(key, .list(form()), meaning, role, examples(), isRequired: true)
      return []
    }
    guard let node = mapping.required(key, log: &log) else { return [] }
    return items(of: node, atMost: limit)
  }

  /// A value as it was written, for what has no type of its own.
  mutating func node(
    _ key: String, _ meaning: String, form: @autoclosure () -> ValueForm = .free,
    role: TextRole? = nil, examples: @autoclosure () -> [String] = []
  ) -> Node? {
    if let recorder {
      recorder.add(key, form(), meaning, role, examples())
      return nil
    }
    return mapping.value(key)
  }

  /// The `x-…` keys, which are free for the user's own templates but for the one of ours.
  mutating func freeEntries() -> [FreeEntry] {
    recorder?.allowFreeKeys()
    return mapping.keys(withPrefix: "x-").filter { $0.key != "x-allow" }.map { FreeEntry($0) }
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

extension KeyRecorder {
  fileprivate func add(
    _ name: String, _ form: ValueForm, _ meaning: String, _ role: TextRole?,
    _ examples: [String], isRequired: Bool = false
  ) {
    add(
      KeyDeclaration(
        name: name, form: form, isRequired: isRequired, meaning: meaning,
        examples: examples.isEmpty ? form.examples : examples,
        textRole: role ?? (form.isProse ? .prose : .data)))
  }
}
