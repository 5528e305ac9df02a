import Diagnostics
import Publishing

/// What was found of a site, by when it was found. What is not looked for again with every edit
/// holds until it is.
struct SiteFindings: Sendable {
  /// When the notes were put together.
  var assembled = Findings.none
  /// At a second look at what they say.
  var looked = Findings.none
  /// Besides, when a build was rehearsed.
  var rehearsed = Findings.none

  var all: [Findings] { [rehearsed, assembled, looked] }
}

/// What came of one look at the notes, as much of it as a page is told.
public struct Findings: Sendable, Equatable {
  /// The first of them, errors before warnings: warnings must not hide errors.
  let told: [Finding]
  let count: Int
  let hasErrors: Bool

  static let none = Findings(told: [], count: 0, hasErrors: false)

  /// How many findings a page is told in full.
  static let mostTold = 50
  /// A large site has thousands of warnings. To sort them all with every edit would take longer than
  /// the edit.
  private static let mostSorted = 500

  init(told: [Finding], count: Int, hasErrors: Bool) {
    self.told = told
    self.count = count
    self.hasErrors = hasErrors
  }

  /// - Parameter editor: makes links to the places.
  init(_ outcome: BuildOutcome, editor: EditorLink) {
    let all = outcome.diagnostics
    let errors = all.filter { $0.severity == .error }
    let first = errors + all.lazy.filter { $0.severity != .error }.prefix(Self.mostSorted)
    let sorted = DiagnosticReport(first, in: outcome.catalog).findings
    let ordered =
      sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }
    told = ordered.prefix(Self.mostTold).map { Finding($0, in: outcome.catalog, editor: editor) }
    // Two stages that found the same count once.
    count = all.count - (first.count - sorted.count)
    hasErrors = !errors.isEmpty
  }
}
