#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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
  mutating func tell(_ findings: SiteFindings) {
    hasErrors = findings.all.contains(where: \.hasErrors)
    let told = findings.all.flatMap(\.told)
    let ordered = told.filter(\.isError) + told.filter { !$0.isError }
    self.findings = Array(ordered.prefix(Findings.mostTold))
    more = findings.all.reduce(0) { $0 + $1.count } - self.findings.count
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
