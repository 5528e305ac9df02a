import Casebook
import Diagnostics
public import Publishing
import Site

/// Makes the sites that are served, one after the other.
public struct PreviewBuild: Sendable {
  private let options: BuildOptions
  private let editor: EditorLink
  private let atlas = Atlas()
  private let notes = NoteMemory()
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

  /// What came of reading the notes once.
  public struct Attempt: Sendable {
    /// What is served from now on.
    public let site: PreviewSite
    public let outcome: BuildOutcome
    /// Nil if there were errors.
    fileprivate let assembly: Assembly?
  }

  /// Takes over one note, ahead of reading all of them: that takes seconds where there are
  /// thousands, and somebody waits to see a sentence or a number.
  ///
  /// - Returns: the site with the note as it was saved; nil if more has changed, or if other notes
  ///   may depend on what has.
  public func glance(at changed: Set<String>, after site: PreviewSite) -> PreviewSite? {
    // Warnings take no glance, but where they are errors it would show what may not be published.
    guard !options.isStrict, changed.count == 1, let path = changed.first,
      !site.state.isOutdated, let contents = site.contents?.rereadingNote(at: path)
    else { return nil }
    var state = site.state
    state.isRehearsed = false
    state.advance(isStyleOnly: false)
    var glanced = PreviewSite(
      contents: contents, state: state, found: site.found, rehearsed: site.rehearsed)
    glanced.memory = site.memory
    return glanced
  }

  /// Reads the notes again.
  ///
  /// - Parameters:
  ///   - site: what is served so far, and stays if there are errors.
  ///   - changed: the files that differ from those of `site`.
  public func attempt(after site: PreviewSite, _ changed: Set<String>) async -> Attempt {
    let (assembly, outcome) = await Build(options, atlas: atlas, memory: notes).assembled()
    let found = Findings(outcome, editor: editor)
    var state = site.state
    state.isRehearsed = false
    guard let assembly, !outcome.hasErrors else {
      // Without a site to keep, the page that lists the errors is what has changed.
      if site.contents == nil { state.advance(isStyleOnly: false) }
      state.isOutdated = true
      return Attempt(
        site: PreviewSite(contents: site.contents, state: state, found: found), outcome: outcome,
        assembly: nil)
    }
    let isStyleOnly =
      site.contents != nil && !site.state.isOutdated
      && changed.allSatisfy { $0.hasSuffix(".css") }
    state.advance(isStyleOnly: isStyleOnly)
    state.isOutdated = false
    state.stylesheet = assembly.plan.assets.stylesheet.text
    var served = PreviewSite(
      contents: PublishedFilesIndex(assembly, searchProgram: options.searchProgram),
      state: state, found: found,
      rehearsed: site.rehearsed)
    served.memory = site.memory
    return Attempt(site: served, outcome: outcome, assembly: assembly)
  }

  /// Finds what a build would refuse beyond what is known.
  ///
  /// - Returns: the same site with what was found, and the findings that are news; nil if there is
  ///   no site, or the task was cancelled.
  public func rehearsal(of attempt: Attempt) async -> (site: PreviewSite, news: BuildOutcome)? {
    guard let assembly = attempt.assembly,
      let outcome = await Rehearsal(options, atlas: atlas).run(assembly, attempt.outcome.catalog)
    else { return nil }
    let site = attempt.site
    var state = site.state
    state.isRehearsed = true
    // With drafts shown, another site is rehearsed, and most is found twice.
    let known = Set(attempt.outcome.diagnostics)
    let added = outcome.with(outcome.diagnostics.filter { !known.contains($0) })
    var rehearsed = PreviewSite(
      contents: site.contents, state: state, found: site.found,
      rehearsed: Findings(added, editor: editor))
    rehearsed.memory = site.memory
    let news = rehearsed.memory.news(in: added)
    return (rehearsed, news)
  }
}

extension LiveState {
  fileprivate mutating func advance(isStyleOnly: Bool) {
    version += 1
    if !isStyleOnly { pages = version }
  }
}
