import Casebook
public import Diagnostics
import Notes
import Parallelism
public import Site

/// The whole program, a line a stage: from the notes to the published site.
public struct Build: Sendable {
  private let options: BuildOptions
  private let progress: @Sendable (String) -> Void
  private var outcome = BuildOutcome()
  private var log = DiagnosticLog()

  /// - Parameters:
  ///   - interruption: how the process is ended before the build is finished.
  ///   - memory: what builds before this one have made.
  ///   - progress: is told of each stage as it begins.
  public init(
    _ options: BuildOptions, interruption: Interruption = Interruption(), atlas: Atlas = Atlas(),
    memory: BuildMemory? = nil, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.options = options
    self.interruption = interruption
    self.progress = progress
    self.atlas = atlas
    self.memory = memory
  }

  /// Builds the site. With any error, nothing is written.
  public consuming func run() async -> BuildOutcome {
    guard settleLeftovers() else {
      settle(nil)
      return outcome
    }
    outcome.assembly = await assemble()
    if let assembly = outcome.assembly {
      await look(at: assembly)
      await finish(assembly)
    }
    settle(nil)
    return outcome
  }

  /// Finds the hash of every file that would be published, without writing any.
  public consuming func hashed() async -> BuildOutcome {
    outcome.assembly = await assemble()
    if let assembly = outcome.assembly {
      await look(at: assembly)
      let media = await prepareMedia(of: assembly)
      let hashes = SiteHashes()
      if await make(assembly, media, for: { hashes }) != nil {
        outcome.checksums = hashes.checksums
      }
    }
    settle(nil)
    return outcome
  }

  /// Finishes or forgets what an interrupted build has left, whatever is wrong with the notes by now.
  /// A check only tells of it.
  ///
  /// - Returns: false if that failed.
  private mutating func settleLeftovers() -> Bool {
    guard !options.isRehearsal else { return true }
    do {
      if options.isCheck {
        if let leftover = try Leftover.find(at: options.output) {
          let problem = LeftoverProblem(folder: options.output, leftover: leftover, reason: nil)
          log.report(problem, at: .file(options.output))
        }
      } else {
        outcome.settled = try OutputCommit.settle(
          at: options.output, isDurable: options.commit.isDurable, interruption: interruption)
      }
      return true
    } catch {
      report(error)
      return false
    }
  }

  /// Does with what was assembled before what ``run()`` would do.
  ///
  /// - Parameter catalog: the texts that the assembly was made from.
  /// - Returns: only what is found from here on.
  consuming func run(
    from assembly: Assembly, _ catalog: SourceCatalog
  ) async -> BuildOutcome {
    outcome.catalog = catalog
    await finish(assembly)
    settle(nil)
    return outcome
  }

  /// Reads and resolves everything, for a preview that renders pages when they are asked for.
  ///
  /// - Returns: no assembly if the task was cancelled.
  public consuming func assembled() async -> (assembly: Assembly?, outcome: BuildOutcome) {
    let assembly = await assemble()
    // Where warnings are errors, what they forbid must not be shown.
    if options.isStrict, let assembly { await look(at: assembly) }
    settle(assembly?.collection)
    return (assembly, outcome)
  }

  /// Looks for what deserves a second look, in what was assembled before.
  ///
  /// - Parameter catalog: the texts that the assembly was made from.
  /// - Returns: only what is found; nil if the task was cancelled.
  public consuming func lookedAt(
    _ assembly: Assembly, _ catalog: SourceCatalog
  ) async -> BuildOutcome? {
    outcome.catalog = catalog
    await look(at: assembly)
    settle(assembly.collection)
    return Task.isCancelled ? nil : outcome
  }

  private mutating func look(at assembly: Assembly) async {
    await timed("check") { build in
      await assembly.plan.casebook.check(
        assembly.collection, asOf: build.options.visibility.asOf, jobs: build.options.jobs,
        log: &build.log)
    }
  }

  private mutating func prepareMedia(of assembly: Assembly) async -> [PreparedMedia] {
    await timed("media") { build in
      // Published media are cleaned, and no longer what notes state the hashes of.
      if build.options.record == nil {
        build.log.append(contentsOf: await HashCheck(assembly).run(jobs: build.options.jobs))
      }
      return await MediaPreparation(assembly).run(jobs: build.options.jobs, log: &build.log)
    }
  }

  private mutating func finish(_ assembly: Assembly) async {
    let media = await prepareMedia(of: assembly)
    if options.isCheck {
      await check(assembly, media)
    } else {
      await publish(assembly, media)
    }
  }

  private mutating func assemble() async -> Assembly? {
    guard
      var collection = await timed(
        "read",
        { build in
          await build.readNotes()
        }), !Task.isCancelled
    else { return nil }
    collection.use(baseURL: options.baseURL, hasSearch: options.hasSearch)
    outcome.notes = collection.notes.count
    outcome.catalog = collection.catalog
    let (notes, folder, themes) = (collection, options.templates, memory?.themes)
    // Templates need nothing of the notes.
    async let reading = ThemeReading(at: folder, for: notes, themes ?? ThemeMemory())
    let casebook = await timed("resolve") { build in
      await Casebook.resolve(
        notes, visibility: build.options.visibility, jobs: build.options.jobs,
        memory: build.memory?.bodies, log: &build.log)
    }
    guard !Task.isCancelled else { return nil }
    let read = await reading
    outcome.catalog = read.catalog
    outcome.timings.append(BuildOutcome.Timing(stage: "templates", duration: read.duration))
    log.append(contentsOf: read.log)
    let theme = read.theme
    let plan = await timed("plan") { build in
      SitePlan(
        casebook, words: theme.words, assets: theme.assets.paths(from: build.options.templates),
        atlas: build.atlas,
        asOf: build.options.visibility.asOf, log: &build.log)
    }
    LookAlikeMedia(collection.media, casebook, inContent: options.content).report(to: &log)
    outcome.pages = plan.routes.count { $0.path.text.hasSuffix(".html") }
    return Assembly(
      plan: plan, templates: theme.templates, collection: collection, assets: theme.assets,
      media: MediaFolder(inContent: options.media))
  }

  private mutating func readNotes() async -> NoteCollection? {
    guard let record = options.record else {
      return await readContent(
        at: options.content, jobs: options.jobs, memory: memory?.notes, log: &log)
    }
    do {
      return try await readRecord(
        record, content: options.content, output: options.output, jobs: options.jobs, log: &log)
    } catch {
      log.report(ContentProblem.unreadable(options.output, reason: "\(error)"), at: .nowhere)
      return nil
    }
  }

  /// Renders everything, and looks at the links, without writing.
  private mutating func check(_ assembly: Assembly, _ media: [PreparedMedia]) async {
    if options.isRehearsal { requireSearchProgram(for: assembly) }
    settle(assembly.collection)
    guard !outcome.hasErrors else { return }
    let privateValues = PrivateValues(assembly)
    let pages = await timed("render") { build in
      await Rendering(assembly).run(jobs: build.options.jobs, privateValues) { _, _ in nil }
    }
    LinkCheck.run(pages.links, log: &log)
    await reportLeaks(assembly, media, privateValues, pages)
  }

  private mutating func publish(_ assembly: Assembly, _ media: [PreparedMedia]) async {
    let (options, interruption) = (options, interruption)
    let commit = await make(assembly, media) {
      let place = try OutputPlace(options.output)
      for sources in [options.content, options.templates] where try place?.isInside(sources) == true
      {
        throw CommitProblem.amongSources(folder: options.output, sources: sources)
      }
      return try OutputCommit(at: options.output, options.commit, interruption: interruption)
    }
    guard let commit else { return }
    do {
      let sharper = try sharperPositions(than: assembly)
      let report = try await timed("commit") { _ in try commit.finish() }
      outcome.report = report
      for position in sharper { log.report(position, at: position.place) }
      recordPublished(assembly)
      if let reason = report.clearingFailure {
        let problem = LeftoverProblem(folder: options.output, leftover: nil, reason: reason)
        log.report(problem, at: .file(options.output))
      }
      if report.isElsewhere { throw CommitProblem.moved(folder: options.output) }
    } catch {
      self.report(error)
    }
  }

  /// Makes every file of the site.
  ///
  /// - Parameter open: makes what takes the files, once nothing is wrong with the notes.
  /// - Returns: what took them; nil if there were errors.
  private mutating func make<Place: Destination>(
    _ assembly: Assembly, _ media: [PreparedMedia], for open: () throws -> Place
  ) async -> Place? {
    requireSearchProgram(for: assembly)
    settle(assembly.collection)
    guard !outcome.hasErrors else { return nil }
    let privateValues = PrivateValues(assembly)
    do {
      let destination = try open()
      let pages = await timed("render") { build in
        await Rendering(assembly).run(jobs: build.options.jobs, privateValues) { path, bytes in
          do throws(FileSystemError) {
            try destination.stage(path, bytes)
            return nil
          } catch {
            return error
          }
        }
      }
      if let failure = pages.failure { throw failure }
      LinkCheck.run(pages.links, log: &log)
      await reportLeaks(assembly, media, privateValues, pages)
      settle(nil)
      guard !outcome.hasErrors else { return nil }
      try await stageSearch(of: assembly, destination)
      try await timed("files") { _ in try assembly.stageFiles(media, in: destination) }
      return destination
    } catch let problem as SearchProblem {
      log.report(problem, at: searchPlace(of: assembly))
    } catch {
      report(error)
    }
    return nil
  }

  /// Reports what kept the site from being published.
  private mutating func report(_ error: any Error) {
    switch error {
    case let failure as FileSystemError:
      outcome.isDiskFailure = true
      log.report(failure, at: .file(failure.path))
    case let unfinished as UnfinishedCommit:
      outcome.isDiskFailure = true
      outcome.isMixed = true
      log.report(unfinished, at: .file(options.output))
    case let problem as MediaChanged: log.report(problem, at: .file(problem.file))
    case let problem as CommitProblem: log.report(problem, at: .file(options.output))
    case is CancellationError: break
    default:
      log.report(ContentProblem.unreadable(options.output, reason: "\(error)"), at: .nowhere)
    }
  }

  /// Records what was published, for a withdrawal that cannot wait. The site is published whether or
  /// not that succeeds.
  private mutating func recordPublished(_ assembly: Assembly) {
    guard let records = options.records else { return }
    do {
      try records.keep(try options.record(of: assembly.collection))
    } catch {
      log.report(RecordProblem(reason: "\(error)"), at: .nowhere)
    }
  }

  /// What is published sharper than it will be after this build.
  private func sharperPositions(than assembly: Assembly) throws -> [SharperPosition] {
    var found = try SharperPosition.all(in: options.output, than: assembly)
    if let published = options.published {
      let other = try SharperPosition.all(in: published, than: assembly)
      found += other.filter { !found.contains($0) }
    }
    return found
  }

  /// Reports what stands under `private:` and would be published nevertheless.
  private mutating func reportLeaks(
    _ assembly: Assembly, _ media: [PreparedMedia], _ privateValues: PrivateValues,
    _ pages: Rendering.Outcome
  ) async {
    var leaks = pages.leaks
    leaks += assembly.assets.files.map {
      Leak(path: $0.path, values: privateValues.found(inFile: $0.path, $0.bytes))
    }
    let searched = await options.jobs.map(media.count) { number in
      Result { try privateValues.leak(in: media[number]) }
    }
    for (file, result) in zip(media, searched) {
      switch result {
      case .success(let leak): leaks.append(leak)
      case .failure(let error):
        log.report(ContentProblem.unreadable(file.path, after: error), at: .file(file.path))
      }
    }
    privateValues.report(leaks, log: &log)
  }

  private mutating func requireSearchProgram(for assembly: Assembly) {
    guard assembly.plan.hasSearch, options.searchProgram == nil else { return }
    log.report(SearchProblem.noProgram, at: searchPlace(of: assembly))
  }

  /// Where the search is asked for.
  private func searchPlace(of assembly: Assembly) -> Place {
    assembly.collection.settings.searchRange.map { .range($0) } ?? .nowhere
  }

  private mutating func stageSearch(
    of assembly: Assembly, _ destination: some Destination
  ) async throws {
    guard assembly.plan.hasSearch, let program = options.searchProgram else { return }
    try await timed("search") { _ in
      let index = try SearchIndex(of: assembly, with: program)
      for file in index.files { try destination.stage(file.path, file.bytes) }
    }
  }

  /// Moves what was found so far into the outcome: silenced where a note or the site says so,
  /// promoted where warnings are errors.
  private mutating func settle(_ collection: NoteCollection?) {
    if let collection { silences = Silences(collection) }
    var found = log.diagnostics
    log = DiagnosticLog()
    found.removeAll { silences.silence($0) }
    if options.isStrict {
      // What was published sharper is told by the build that takes it away, and must not stop it.
      for number in found.indices where found[number].code != .sharperBefore {
        found[number].severity = .error
      }
    }
    outcome.diagnostics = outcome.diagnostics.isEmpty ? found : outcome.diagnostics + found
  }

  private var silences = Silences()
  private let interruption: Interruption
  private let atlas: Atlas
  private let memory: BuildMemory?

  private mutating func timed<Value>(
    _ stage: String, _ work: (inout Build) async throws -> Value
  ) async rethrows -> Value {
    progress(stage)
    let start = ContinuousClock.now
    defer {
      outcome.timings.append(
        BuildOutcome.Timing(stage: stage, duration: ContinuousClock.now - start))
    }
    return try await work(&self)
  }
}
