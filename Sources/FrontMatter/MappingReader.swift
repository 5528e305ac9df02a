public import Diagnostics

/// Hands out the values of a mapping by key and remembers which keys were asked for: those are
/// the schema. What the file has beyond them is reported at the end.
public struct MappingReader: Sendable {
  private let mapping: Mapping
  private let kind: String
  private let range: SourceRange
  private var schema: [String] = []
  private var hasFreeKeys = false
  /// Which of the mapping's entries belong to the schema.
  private var isKnown: [Bool]
  /// Whether all keys of the mapping are ASCII: others can be written in more than one way.
  private let isPlain: Bool

  /// - Parameters:
  ///   - mapping: what the file says.
  ///   - kind: what it describes, with its article, for messages: "an incident note".
  ///   - range: where to report that a key is missing.
  public init(_ mapping: Mapping, of kind: String, at range: SourceRange) {
    self.mapping = mapping
    self.kind = kind
    self.range = range
    isKnown = Array(repeating: false, count: mapping.entries.count)
    isPlain = mapping.entries.allSatisfy { $0.key.utf8.allSatisfy { $0 < 0x80 } }
    schema.reserveCapacity(16)
  }

  /// The value of a key, or nil if the file does not have it.
  public mutating func value(_ key: String) -> Node? {
    schema.append(key)
    // Most keys that are asked for are not there, and most others have another length, which is told
    // sooner.
    let length = key.utf8.count
    let place = mapping.entries.firstIndex {
      (!isPlain || $0.key.utf8.count == length) && $0.key == key
    }
    guard let number = place else { return nil }
    isKnown[number] = true
    return mapping.entries[number].value
  }

  /// The text of a key, or nil if the file does not have it. Reports a value that is no text or is
  /// empty.
  public mutating func text(
    _ key: String, expecting expected: String = "a text", log: inout DiagnosticLog
  ) -> Located<String>? {
    value(key)?.text(expecting: expected, log: &log)
  }

  /// The value of a key; reports a key that the file does not have.
  public mutating func required(_ key: String, log: inout DiagnosticLog) -> Node? {
    if let value = value(key) { return value }
    log.report(FrontMatterProblem.missingKey(key, of: kind), at: range)
    return nil
  }

  /// Keys that belong to the schema although this file gives no reason to ask for them.
  public mutating func allow(_ keys: some Sequence<String>) {
    for key in keys { _ = value(key) }
  }

  /// The entries whose keys start with a prefix, which the user may choose freely.
  public mutating func keys(withPrefix prefix: String) -> [Mapping.Entry] {
    hasFreeKeys = true
    let found = mapping.entries.indices.filter { mapping.entries[$0].key.hasPrefix(prefix) }
    for number in found { isKnown[number] = true }
    return found.map { mapping.entries[$0] }
  }

  /// Reports every key that was not asked for.
  public func finish(log: inout DiagnosticLog) {
    let unknown = mapping.entries.indices.filter { !isKnown[$0] }.map { mapping.entries[$0] }
    guard !unknown.isEmpty else { return }
    let candidates = Vocabulary(schema)
    for (number, entry) in unknown.enumerated() {
      // A mapping of thousands of unknown keys is no slip of the pen; comparing them all is slow.
      let nearest = number < 20 ? candidates.nearest(to: entry.key) : []
      let problem = FrontMatterProblem.unknownKey(
        entry.key, of: kind, suggestions: nearest, allowed: hasFreeKeys ? [] : schema)
      log.report(problem, at: entry.keyRange)
    }
  }
}
