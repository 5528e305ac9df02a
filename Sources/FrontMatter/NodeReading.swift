public import Diagnostics

extension Node {
  /// What a value is, for messages.
  enum Kind: Sendable {
    case text, list, mapping
  }

  var kind: Kind {
    switch content {
    case .scalar: .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }

  /// Whether nothing was written after the key.
  public var isEmpty: Bool {
    if case .scalar("", .plain) = content { return true }
    return false
  }

  /// The text of a scalar.
  ///
  /// - Parameters:
  ///   - expected: what the schema wants, with its article: "a date".
  ///   - log: receives an error if the value is a list, a mapping or nothing but spaces.
  /// - Returns: the text as it was meant, without quotes and escapes; nil after an error.
  public func text(
    expecting expected: String = "a text", log: inout DiagnosticLog
  ) -> Located<String>? {
    guard case .scalar(let text, _) = content else {
      log.report(
        FrontMatterProblem.wrongType(expected: expected, written: .text, found: kind), at: range)
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      log.report(FrontMatterProblem.emptyText, at: range)
      return nil
    }
    return Located(text, at: range)
  }

  /// The values of a list. One value that is no list counts as a list of one, so that
  /// `location: al-ghantu` says the same as `location: [al-ghantu]`.
  ///
  /// - Parameter log: receives an error if there is no value at all.
  /// - Returns: the values in their order.
  public func items(log: inout DiagnosticLog) -> [Node] {
    if case .sequence(let items) = content { return items }
    if isEmpty {
      log.report(FrontMatterProblem.emptyText, at: range)
      return []
    }
    return [self]
  }

  /// The keys and values of a mapping.
  ///
  /// - Parameters:
  ///   - expected: what the schema wants, with its article: "a publisher".
  ///   - log: receives an error if the value is a text or a list.
  /// - Returns: the mapping; nil after an error.
  public func mapping(
    expecting expected: String = "keys with values", log: inout DiagnosticLog
  ) -> Mapping? {
    if case .mapping(let mapping) = content { return mapping }
    log.report(
      FrontMatterProblem.wrongType(expected: expected, written: .mapping, found: kind), at: range)
    return nil
  }
}
