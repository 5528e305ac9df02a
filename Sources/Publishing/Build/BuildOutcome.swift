public import Diagnostics

/// What came of a build.
public struct BuildOutcome: Sendable {
  /// A stage's name with the time that it took.
  public struct Timing: Sendable {
    public let stage: String
    public let duration: Duration
  }

  public internal(set) var diagnostics: [Diagnostic] = []
  /// The texts that the diagnostics point into.
  public internal(set) var catalog = SourceCatalog()
  public internal(set) var notes = 0
  public internal(set) var pages = 0
  /// Nil if the site was not published.
  public internal(set) var report: CommitReport?
  /// What an interrupted build had left, which was settled first; nil if nothing was.
  public internal(set) var settled: Leftover?
  /// Whether some of the site was published, and not all of it.
  public internal(set) var isMixed = false
  /// The hashes of what would be published, if they were asked for.
  public internal(set) var checksums: Checksums?
  /// Whether the disk failed, not the notes.
  public internal(set) var isDiskFailure = false
  public internal(set) var timings: [Timing] = []
  /// The site; nil if it could not be assembled.
  public internal(set) var assembly: Assembly?

  /// The same with other findings.
  public func with(_ diagnostics: [Diagnostic]) -> BuildOutcome {
    var outcome = self
    outcome.diagnostics = diagnostics
    return outcome
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
