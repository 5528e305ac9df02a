import Diagnostics
import Notes
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a commit did.
public struct CommitReport: Sendable, Equatable {
  public let written: Int
  public let unchanged: Int
  public let removed: Int
  /// Why the commit could not clear up behind itself, for people; nil if it did.
  public internal(set) var clearingFailure: String?
  /// Whether the folder was renamed or replaced in the meantime.
  public internal(set) var isElsewhere = false
}

/// Publishes a site: all of it, or nothing.
///
/// New bytes are first staged in a folder of the output's own file system. Then a journal says
/// what is going to happen, and only then is removed what the builder owned and no longer makes,
/// are files renamed into place, and is `SHA256SUMS` written last. A build that is killed before
/// the journal leaves the old site; one that is killed after it is finished by the next.
///
/// A power failure is no different: before the journal is written the whole file system is synced,
/// which costs less than syncing page by page, and before the journal is removed each folder that
/// has changed.
public final class OutputCommit: Destination {
  private let output: OutputFolder
  private let work: WorkFolder
  private let owned: Checksums
  private let options: CommitOptions
  private let interruption: Interruption
  private let state = Mutex(State())

  private struct State {
    var files: [StagedFile] = []
    var problems: [CommitProblem] = []
    /// Folders of published files that were not there.
    var absentFolders: Set<FilePath> = []
    /// That two paths met where files are staged.
    var meeting: FileSystemError?
    /// Whether the commit is finished or abandoned, or is for the next build to finish.
    var isSettled = false
  }

  /// Locks the folder, finishes or forgets what an interrupted build left there, and reads what
  /// the builder owns.
  ///
  /// - Parameters:
  ///   - path: the output folder; made if it is not there.
  ///   - interruption: how the process is ended before the commit is finished.
  public convenience init(
    at path: String, _ options: CommitOptions, interruption: Interruption = Interruption()
  ) throws {
    try self.init(at: path, options, interruption: interruption, on: .real)
  }

  init(
    at path: String, _ options: CommitOptions, interruption: Interruption = Interruption(),
    on disk: Disk
  ) throws {
    guard interruption.beginSpan() else { throw CancellationError() }
    defer { interruption.endSpan() }
    self.options = options
    self.interruption = interruption
    output = try OutputFolder(at: path, on: disk)
    guard try output.root.lock() else {
      throw CommitProblem.inUse(folder: path, process: WorkFolder.owner(in: output))
    }
    try WorkFolder.settle(in: output, isDurable: options.isDurable)
    let sums = try output.root.read(Checksums.fileName)
    owned = sums.map { Checksums(parsing: $0) } ?? Checksums()
    if sums == nil, !options.adopts {
      let strangers = try Self.strangers(in: output.root)
      guard strangers.isEmpty else {
        throw CommitProblem.strangers(folder: path, examples: Array(strangers.prefix(3)))
      }
    }
    work = try WorkFolder(
      in: output, owner: String(getpid()), isDurable: options.isDurable)
    interruption.set(.untouched) { [work] in
      do {
        try work.clear()
      } catch {
        // The next build clears what is left: nothing of it is published.
      }
    }
  }

  /// A commit that is given up leaves nothing behind.
  deinit {
    abandon()
  }

  /// Finishes or forgets what an interrupted build has left in an output folder.
  ///
  /// - Returns: what was left; nil if nothing was, or another build is at work there.
  static func settle(
    at path: String, isDurable: Bool, interruption: Interruption
  ) throws -> Leftover? {
    guard interruption.beginSpan() else { throw CancellationError() }
    defer { interruption.endSpan() }
    guard let root = try Directory.existing(at: path),
      try WorkFolder.leftover(in: root) != nil, try root.lock()
    else { return nil }
    return try WorkFolder.settle(in: OutputFolder(root), isDurable: isDurable)
  }

  /// Compares a file with what is published, and stages it if it differs.
  func stage(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    guard interruption.beginSpan() else { return }
    defer { interruption.endSpan() }
    guard let place = checked(path) else { return }
    // What is published is read and compared, not believed: somebody may have edited it.
    let published = try publishedFolder(of: place)?.read(place.name, onlyIfCount: bytes.count)
    let isNew = published != bytes
    if isNew {
      try staging { () throws(FileSystemError) in
        try work.staged.madeFolder(of: place).write(place.name, bytes)
      }
    }
    add(StagedFile(place, hash: Checksums.hash(bytes), isNew: isNew))
  }

  /// The folder in which a path is published. One that was not there when it was asked for is not
  /// looked for again: the files of a first build all lie in such folders.
  private func publishedFolder(
    of place: OutputPath
  ) throws(FileSystemError) -> Directory? {
    if state.withLock({ $0.absentFolders.contains(place.folder) }) { return nil }
    if let folder = try output.folder(of: place) { return folder }
    state.withLock { _ = $0.absentFolders.insert(place.folder) }
    return nil
  }

  func stage(
    _ path: String, count: Int, _ forEachChunk: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard interruption.beginSpan() else { return }
    defer { interruption.endSpan() }
    guard let place = checked(path) else { return }
    let published = try publishedFolder(of: place)?.source(place.name)
    var isSame = published?.count == count
    var position = 0
    var hash = RunningHash()
    try forEachChunk { chunk in
      hash.add(chunk)
      if isSame, let published {
        isSame = try published.bytes(in: position..<position + chunk.count) == chunk
        position += chunk.count
      }
    }
    guard !isSame else {
      return add(StagedFile(place, hash: hash.text, isNew: false))
    }
    try staging {
      let writer = try work.staged.madeFolder(of: place).writer(place.name)
      hash = RunningHash()
      try forEachChunk { chunk in
        hash.add(chunk)
        try writer.write(chunk)
      }
      try writer.finish(isDurable: false)
    }
    add(StagedFile(place, hash: hash.text, isNew: true))
  }

  /// Lets two paths meet that cannot stand beside each other: which they are is found in the end.
  private func staging<Failure: Error>(_ write: () throws(Failure) -> Void) throws(Failure) {
    do {
      try write()
    } catch {
      guard let error = error as? FileSystemError, error.isMeeting else { throw error }
      state.withLock { $0.meeting = error }
    }
  }

  /// - Returns: nil, after a report, for a path that nothing may be published at.
  private func checked(_ path: String) -> OutputPath? {
    if PublishedPath.refusal(of: FilePath(path)) != .reserved(.checksums),
      let place = OutputPath(path)
    {
      return place
    }
    state.withLock { $0.problems.append(.path(path)) }
    return nil
  }

  private func add(_ file: StagedFile) {
    state.withLock { $0.files.append(file) }
  }

  /// Puts everything in its place.
  ///
  /// - Throws: ``UnfinishedCommit`` if some of it is in place already; after any other error the
  ///   published site is as it was.
  public func finish() throws -> CommitReport {
    guard interruption.beginSpan() else { throw CancellationError() }
    defer { interruption.endSpan() }
    let (journal, report) = try prepared()
    settle(.mixed)
    do {
      try work.perform(journal)
    } catch {
      throw UnfinishedCommit(folder: output.root.path, cause: error)
    }
    settle(.published)
    return clearedUp(report)
  }

  /// Finds what would go wrong, and writes the journal.
  private func prepared() throws -> (journal: Journal, report: CommitReport) {
    let state = state.withLock(\.self)
    let files = state.files.sorted { $0.place.path < $1.place.path }
    let checksums = Checksums(files)
    let new = files.filter(\.isNew).map(\.place)
    do {
      let isOurs = isOwnList(of: files)
      guard isOurs || options.adopts else {
        throw CommitProblem.foreignList(folder: output.root.path)
      }
      let owned = isOurs ? self.owned : Checksums()
      let journal = Journal(
        removals: owned.hashes.keys.filter { checksums.hashes[$0] == nil }.sorted().map(\.text))
      let sums = checksums.bytes
      let isSame = try output.root.read(Checksums.fileName) == sums
      if !isSame { try work.stage(sums) }
      let list = OutputPath(folders: [], name: Checksums.fileName)
      let search = ObstacleSearch(
        output, to: isSame ? new : new + [list], after: journal.removals, owned: owned,
        adopts: options.adopts)
      let found = try state.problems + collisions(of: files) + search.run()
      if let problem = found.min(by: { $0.message < $1.message }) { throw problem }
      if let meeting = state.meeting { throw meeting }
      if !options.confirmsRemoval { try PageRemoval(journal, of: owned).check() }
      try requirePlace()
      if !isSame || !new.isEmpty { try work.record(journal) }
      let report = CommitReport(
        written: new.count, unchanged: files.count - new.count, removed: journal.removals.count)
      return (journal, report)
    } catch {
      abandon()
      guard let cause = error as? FileSystemError, work.isRecorded else { throw error }
      throw UnfinishedCommit(folder: output.root.path, cause: cause)
    }
  }

  /// From here on, nothing is abandoned any more.
  private func settle(_ standing: Interruption.Standing) {
    state.withLock { $0.isSettled = true }
    interruption.set(standing)
  }

  /// Removes the work folder. If that fails, the site is published nevertheless.
  private func clearedUp(_ report: CommitReport) -> CommitReport {
    defer { output.root.unlock() }
    var report = report
    do {
      try work.clear()
    } catch {
      report.clearingFailure = error.reason
    }
    do {
      try requirePlace()
    } catch {
      report.isElsewhere = error is CommitProblem
    }
    return report
  }

  /// The folder may have been renamed, or replaced by another, since it was opened. Then the site
  /// would be published where nobody looks for it.
  private func requirePlace() throws {
    let path = output.root.path
    guard try output.root.isStill(at: path) else { throw CommitProblem.moved(folder: path) }
  }

  /// Whether the list of what is published was this site's: it has a page in common. Others publish
  /// such lists as well, and what theirs name is not to be removed.
  private func isOwnList(of files: [StagedFile]) -> Bool {
    owned.hashes.isEmpty || files.contains { owned.hashes[$0.place.path] != nil }
  }

  /// Leaves the published site as it was. Nothing may be staged any more.
  public func abandon() {
    guard !state.withLock({ $0.isSettled }), interruption.beginSpan() else { return }
    defer { interruption.endSpan() }
    settle(.untouched)
    do {
      try work.clear()
    } catch {
      // The next build clears what is left: nothing of it is published.
    }
    output.root.unlock()
  }

  /// Names in a folder that are not the builder's. What begins with a dot is for hosts and tools,
  /// and is never ours to judge.
  private static func strangers(in root: Directory) throws(FileSystemError) -> [String] {
    try root.entries().map { String(decoding: $0.name, as: UTF8.self) }
      .filter { !$0.hasPrefix(".") }
  }
}
