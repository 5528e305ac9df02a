import Casebook
import Diagnostics
public import Publishing
import Site

/// Makes the sites that are served, one after the other.
public struct PreviewBuild: Sendable {
  /// How many findings a page is told in full.
  private static let mostFindings = 50

  private let options: BuildOptions
  private let editor: EditorLink
  private let atlas = Atlas()
  private let firstVersion: Int

  /// - Parameters:
  ///   - firstVersion: the version of the first site; above those of servers before this one, so
  ///     that pages that they served are taken for old.
  public init(_ options: BuildOptions, editor: EditorLink, firstVersion: Int) {
    self.options = options
    self.editor = editor
    self.firstVersion = firstVersion
  }

  /// Before anything is built.
  public var empty: PreviewSite {
    PreviewSite(
      contents: nil, state: LiveState(version: firstVersion - 1, pages: firstVersion - 1))
  }

  /// Reads the notes again.
  ///
  /// - Parameters:
  ///   - site: what is served so far, and stays if there are errors.
  ///   - changed: the files that differ from those of `site`.
  public func site(
    after site: PreviewSite, _ changed: Set<String>
  ) async -> (site: PreviewSite, outcome: BuildOutcome) {
    let (assembly, outcome) = await Build(options, atlas: atlas).assembled()
    var state = site.state
    let distinct = DiagnosticReport(outcome.diagnostics, in: outcome.catalog).findings
    // Errors come first: warnings must not hide them.
    let ordered =
      distinct.filter { $0.severity == .error } + distinct.filter { $0.severity != .error }
    state.findings = ordered.prefix(Self.mostFindings).map {
      Finding($0, in: outcome.catalog, editor: editor)
    }
    state.more = distinct.count - state.findings.count
    state.hasErrors = outcome.hasErrors
    guard let assembly, !outcome.hasErrors else {
      // Without a site to keep, the page that lists the errors is what has changed.
      if site.contents == nil { state.advance(isStyleOnly: false) }
      return (PreviewSite(contents: site.contents, state: state), outcome)
    }
    let isStyleOnly = site.contents != nil && changed.allSatisfy { $0.hasSuffix(".css") }
    state.advance(isStyleOnly: isStyleOnly)
    state.stylesheet = assembly.plan.assets.stylesheet.text
    return (PreviewSite(contents: PublishedFilesIndex(assembly), state: state), outcome)
  }
}

extension LiveState {
  fileprivate mutating func advance(isStyleOnly: Bool) {
    version += 1
    if !isStyleOnly { pages = version }
  }
}
