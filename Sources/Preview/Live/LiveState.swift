import Foundation

/// What an open page is told: whether it is out of date, and what is wrong with the notes.
public struct LiveState: Sendable, Equatable, Encodable {
  /// Grows with every site that is served.
  public var version: Int
  /// The version since which nothing but stylesheets has changed.
  public var pages: Int
  /// The path of the theme's stylesheet.
  public var stylesheet = ""
  /// Whether what is served is older than the notes, which cannot be built.
  public var isOutdated = false
  /// Whether the notes were looked at as thoroughly as a build does.
  public var isRehearsed = false
  /// Whether a build would be refused.
  public var hasErrors = false
  /// The first findings.
  public private(set) var findings: [Finding] = []
  /// How many more there are.
  public private(set) var more = 0

  public init(version: Int, pages: Int) {
    self.version = version
    self.pages = pages
  }

  /// Takes over what was found.
  ///
  /// - Parameters:
  ///   - found: when the notes were put together.
  ///   - rehearsed: when a build was rehearsed.
  mutating func tell(_ found: Findings, _ rehearsed: Findings) {
    hasErrors = found.hasErrors || rehearsed.hasErrors
    let told = rehearsed.told + found.told
    let ordered = told.filter(\.isError) + told.filter { !$0.isError }
    findings = Array(ordered.prefix(Findings.mostTold))
    more = found.count + rehearsed.count - findings.count
  }

  /// The state as a server-sent event.
  func event() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // JSON escapes line ends, so that the event is one line.
    return Array("retry: 1000\ndata: ".utf8) + Array(try encoder.encode(self))
      + Array("\n\n".utf8)
  }
}
