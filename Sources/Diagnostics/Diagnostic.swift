/// How bad a finding is. A run with an error publishes nothing.
public enum Severity: String, Sendable, Comparable {
  case error, warning

  public static func < (first: Self, second: Self) -> Bool {
    first == .error && second == .warning
  }
}

/// What a diagnostic points at.
public enum Place: Hashable, Sendable {
  /// Bytes of a text that was read.
  case range(SourceRange)
  /// A file or folder as a whole, by its path.
  case file(String)
  /// The run as a whole.
  case nowhere
}

/// Something that is wrong, or may be, with what the user wrote: what, where and how to mend it.
///
/// What a stage found is put into words when somebody reads it: of ten thousand findings most people
/// read the first.
public struct Diagnostic: Sendable {
  /// A second place that helps to understand the first.
  public struct Note: Sendable, Hashable {
    public let message: String
    public let place: Place

    public init(_ message: String, at place: Place = .nowhere) {
      self.message = message
      self.place = place
    }
  }

  /// A replacement that would mend the problem.
  public struct FixIt: Sendable, Hashable {
    public let range: SourceRange
    public let replacement: String

    public init(replace range: SourceRange, with replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  public var severity: Severity
  public let place: Place
  public let notes: [Note]
  private let problem: any Problem

  public init(_ problem: any Problem, at place: Place, notes: [Note] = []) {
    self.problem = problem
    self.severity = problem.code.severity
    self.place = place
    self.notes = notes
  }

  public var code: DiagnosticCode { problem.code }
  /// One line, no full stop: what is wrong.
  public var message: String { problem.message }
  /// One line: how to mend it.
  public var help: String? { problem.help }
  public var fixIt: FixIt? {
    guard case .range(let range) = place, let replacement = problem.replacement else { return nil }
    return FixIt(replace: range, with: replacement)
  }
}

extension Diagnostic: Hashable {
  /// Whether both say the same of the same place.
  public static func == (first: Self, second: Self) -> Bool {
    first.place == second.place && first.code == second.code && first.severity == second.severity
      && first.notes == second.notes && first.message == second.message
      && first.help == second.help && first.fixIt == second.fixIt
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(code)
  }
}

/// A fact that a stage found wrong. The cases of a conforming enumeration hold the facts; their
/// wording stands in a file of its own.
public protocol Problem: Sendable {
  var code: DiagnosticCode { get }
  var message: String { get }
  /// How to mend it, if there is more to say than the message does.
  var help: String? { get }
  /// What to write in place of the range that the problem is reported at.
  var replacement: String? { get }
}

extension Problem {
  public var help: String? { nil }
  public var replacement: String? { nil }
}

/// The findings of a stage, in the order in which they were found.
public struct DiagnosticLog: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  public mutating func report(
    _ problem: some Problem, at place: Place, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(problem, at: place, notes: notes))
  }

  public mutating func report(
    _ problem: some Problem, at range: SourceRange, notes: [Diagnostic.Note] = []
  ) {
    report(problem, at: .range(range), notes: notes)
  }

  public mutating func append(contentsOf other: DiagnosticLog) {
    diagnostics.append(contentsOf: other.diagnostics)
  }
}
