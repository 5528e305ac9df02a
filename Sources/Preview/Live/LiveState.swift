import Foundation

/// What an open page is told: whether it is out of date, and what is wrong with the notes.
public struct LiveState: Sendable, Equatable, Encodable {
  /// Grows with every site that is served.
  public var version: Int
  /// The version since which nothing but stylesheets has changed.
  public var pages: Int
  /// The path of the theme's stylesheet.
  public var stylesheet: String
  /// Whether the last build failed, so that what is served is older than the notes.
  public var hasErrors: Bool
  /// The first findings of the last build.
  public var findings: [Finding]
  /// How many more there are.
  public var more: Int

  public init(
    version: Int, pages: Int, stylesheet: String = "", hasErrors: Bool = false,
    findings: [Finding] = [], more: Int = 0
  ) {
    self.version = version
    self.pages = pages
    self.stylesheet = stylesheet
    self.hasErrors = hasErrors
    self.findings = findings
    self.more = more
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
