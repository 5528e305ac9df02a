public import Diagnostics
public import FrontMatter

/// A value that a node of front matter can be read as.
public protocol NodeReadable: Sendable {
  /// - Returns: nil after having reported what is wrong with the node.
  static func read(_ node: Node, log: inout DiagnosticLog) -> Self?
}

/// A value that is written as a single text.
protocol TextReadable: NodeReadable {
  /// What is wanted, for the message when the node is no text: "a date".
  static var expectation: String { get }
  init(parsing text: String) throws(ValueProblem)
}

extension TextReadable {
  public static func read(_ node: Node, log: inout DiagnosticLog) -> Self? {
    guard let text = node.text(expecting: expectation, log: &log) else { return nil }
    do {
      return try Self(parsing: text.value)
    } catch {
      log.report(error, at: text.range)
      return nil
    }
  }
}

/// A value that is one of a few words.
protocol ChoiceReadable: TextReadable, CaseIterable, RawRepresentable<String> {}

extension ChoiceReadable {
  public init(parsing text: String) throws(ValueProblem) {
    guard let value = Self(rawValue: text) else {
      throw .choice(text, among: Self.allCases.map(\.rawValue))
    }
    self = value
  }
}

extension String: TextReadable {
  static var expectation: String { "text" }
  init(parsing text: String) throws(ValueProblem) { self = text }
}

extension Bool: TextReadable {
  static var expectation: String { "true or false" }
  init(parsing text: String) throws(ValueProblem) {
    switch text {
    case "true": self = true
    case "false": self = false
    default: throw .flag(text)
    }
  }
}

extension Int: TextReadable {
  static var expectation: String { "a whole number" }
  init(parsing text: String) throws(ValueProblem) {
    guard let number = decimalNumber(text.utf8) else { throw .number(text) }
    self = number
  }
}

extension EDTFDate: TextReadable {
  static var expectation: String { "a date" }
  public init(parsing text: String) throws(ValueProblem) { self = try EDTFParser.parse(text) }
}

extension Instant: TextReadable {
  static var expectation: String { "a date and time with an offset" }
}

extension TimeOfDay: TextReadable {
  static var expectation: String { "a time of day" }
}

extension Count: TextReadable {
  static var expectation: String { "a count" }

  /// YAML takes `>4` without quotes for the start of a block of text, which is mostly empty.
  public static func read(_ node: Node, log: inout DiagnosticLog) -> Count? {
    if case .scalar("", .block) = node.content {
      log.report(ValueProblem.countWithoutQuotes, at: node.range)
      return nil
    }
    guard let text = node.text(expecting: expectation, log: &log) else { return nil }
    do {
      return try Count(parsing: text.value)
    } catch {
      log.report(error, at: text.range)
      return nil
    }
  }
}

extension LanguageTag: TextReadable {
  static var expectation: String { "a language tag" }
}

extension WebAddress: TextReadable {
  static var expectation: String { "a web address" }
}

extension ContentHash: TextReadable {
  static var expectation: String { "a SHA-256" }
}

extension ContentPath: TextReadable {
  static var expectation: String { "a path" }
}

extension Accuracy: ChoiceReadable {
  static var expectation: String { "how well the place is known" }
}
