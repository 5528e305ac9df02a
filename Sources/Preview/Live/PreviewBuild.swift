import Casebook
public import Diagnostics
public import Notes
public import Publishing
public import Site

/// Makes the sites that are served, one after the other.
public struct PreviewBuild: Sendable {
  private let options: BuildOptions
  private let editor: EditorLink
  private let atlas: Atlas
  private let memory: BuildMemory
  private let firstVersion: Int
  private let clock: (@Sendable () -> Instant)?

  /// - Parameters:
  ///   - firstVersion: the version of the first site; above those of servers before this one, so
  ///     that pages that they served are taken for old.
  ///   - atlas: maps that were drawn before.
  ///   - memory: what builds before have made.
  ///   - clock: tells the moment that each site is built at, since a preview may run for days; nil if
  ///     all are built at the moment that the options name.
  public init(
    _ options: BuildOptions, editor: EditorLink, firstVersion: Int, atlas: Atlas = Atlas(),
    memory: BuildMemory = BuildMemory(), clock: (@Sendable () -> Instant)? = nil
  ) {
    self.clock = clock
    self.atlas = atlas
    self.memory = memory
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
    public fileprivate(set) var site: PreviewSite
    public fileprivate(set) var outcome: BuildOutcome
    /// Nil if there were errors.
    fileprivate let assembly: Assembly?

    /// When the next embargo ends; nil if none does.
    public var nextEmbargo: Instant? { assembly?.nextEmbargo }
  }

  /// Takes over one note, ahead of reading all of them: that takes seconds where there are
  /// thousands, and somebody waits to see a sentence or a number.
  ///
  /// - Returns: the site with the note as it was saved; nil if more has changed, or something is
  ///   wrong.
  public func glance(
    at changed: Set<FilePath>, after site: PreviewSite
  ) async -> PreviewSite? {
    // Warnings take no glance, but where they are errors it would show what may not be published.
    guard !options.isStrict, changed.count == 1, let path = changed.first,
      !site.state.isOutdated,
      let contents = await site.contents?.rereadingNote(at: path, jobs: options.jobs)
    else { return nil }
    var state = site.state
    state.isRehearsed = false
    state.advance(isStyleOnly: false)
    return site.with(contents, state, site.findings)
  }

  /// Reads the notes again. What deserves a second look is left for ``secondLook(at:)``: it takes as
  /// long again, and somebody waits.
  ///
  /// - Parameters:
  ///   - site: what is served so far, and stays if there are errors.
  ///   - changed: the files that differ from those of `site`.
  /// - Returns: nil if the task was cancelled.
  public func attempt(after site: PreviewSite, _ changed: Set<FilePath>) async -> Attempt? {
    let (assembly, outcome) = await Build(options(at: clock?()), atlas: atlas, memory: memory)
      .assembled()
    guard !Task.isCancelled else { return nil }
    var findings = site.findings
    findings.assembled = Findings(outcome, editor: editor)
    var state = site.state
    state.isRehearsed = false
    guard let assembly, !outcome.hasErrors else {
      // Without a site to keep, the page that lists the errors is what has changed.
      if site.contents == nil { state.advance(isStyleOnly: false) }
      state.isOutdated = true
      findings.rehearsed = .none
      return Attempt(
        site: site.with(site.contents, state, findings), outcome: outcome, assembly: nil)
    }
    let hasNewNote = site.moment.map { assembly.hasEmbargoEnded(since: $0) } ?? false
    let isStyleOnly =
      site.contents != nil && !site.state.isOutdated && !hasNewNote
      && changed.allSatisfy { $0.text.hasSuffix(".css") }
    state.advance(isStyleOnly: isStyleOnly)
    state.isOutdated = false
    state.stylesheet = assembly.plan.assets.stylesheet.text
    let contents = PublishedFilesIndex(assembly, searchProgram: options.searchProgram)
    var next = site.with(contents, state, findings)
    next.moment = assembly.plan.asOf
    return Attempt(site: next, outcome: outcome, assembly: assembly)
  }

  /// Finds what deserves a second look: dates, places, names and words that do not go together.
  ///
  /// - Returns: the same attempt with what was found, and the findings that are news; nil if there
  ///   is no site, it was looked at already, or the task was cancelled.
  public func secondLook(at attempt: Attempt) async -> (attempt: Attempt, news: BuildOutcome)? {
    guard !options.isStrict, let assembly = attempt.assembly,
      let outcome = await Build(options(at: assembly.plan.asOf))
        .lookedAt(assembly, attempt.outcome.catalog)
    else { return nil }
    var looked = attempt
    var findings = attempt.site.findings
    findings.looked = Findings(outcome, editor: editor)
    looked.outcome = attempt.outcome.with(attempt.outcome.diagnostics + outcome.diagnostics)
    looked.site = attempt.site.with(attempt.site.contents, attempt.site.state, findings)
    return (looked, looked.site.told.looked.news(in: outcome))
  }

  /// Finds what a build would refuse beyond what is known.
  ///
  /// - Returns: the same site with what was found, and the findings that are news; nil if there is
  ///   no site, or the task was cancelled.
  public func rehearsal(of attempt: Attempt) async -> (site: PreviewSite, news: BuildOutcome)? {
    guard let assembly = attempt.assembly,
      let outcome = await Rehearsal(options(at: assembly.plan.asOf), atlas: atlas)
        .run(assembly, attempt.outcome.catalog)
    else { return nil }
    let site = attempt.site
    var state = site.state
    state.isRehearsed = true
    // With drafts shown, another site is rehearsed, and most is found twice.
    let known = Set(attempt.outcome.diagnostics)
    let added = outcome.with(outcome.diagnostics.filter { !known.contains($0) })
    var findings = site.findings
    findings.rehearsed = Findings(added, editor: editor)
    var rehearsed = site.with(site.contents, state, findings)
    let news = rehearsed.told.rehearsed.news(in: added)
    return (rehearsed, news)
  }

  /// The options, for a site of another moment.
  private func options(at moment: Instant?) -> BuildOptions {
    guard let moment else { return options }
    var options = options
    options.visibility = Visibility(
      asOf: moment, includesDrafts: options.visibility.includesDrafts)
    return options
  }
}

extension LiveState {
  fileprivate mutating func advance(isStyleOnly: Bool) {
    version += 1
    if !isStyleOnly { pages = version }
  }
}
