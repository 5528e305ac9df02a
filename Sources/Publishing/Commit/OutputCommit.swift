import Synchronization

/// What a commit did.
public struct CommitReport: Sendable, Equatable {
  public let written: Int
  public let unchanged: Int
  public let removed: Int
}

/// Publishes a site: all of it, or nothing.
///
/// New bytes are first staged in a folder of the output's own file system. Then a journal says
/// what is going to happen, and only then are files renamed into place, what the builder owned and
/// no longer makes removed, and `SHA256SUMS` written last. A build that is killed before the
/// journal leaves the old site; one that is killed after it is finished by the next.
///
/// Pages are not forced to the disk one by one: that costs more than rendering them, and what a
/// power failure may take the next build writes again, since it compares bytes. The journal and
/// `SHA256SUMS` are.
public final class OutputCommit: Sendable {
  private static let workName = ".dossier"
  private static let journalName = "journal"

  private let folder: OutputFolder
  private let work: Directory
  private let owned: Checksums
  private let adopts: Bool
  private let state = Mutex(State())

  private struct State {
    var checksums = Checksums()
    var folded: [String: String] = [:]
    var journal = Journal()
    var unchanged = 0
    var problems: [CommitProblem] = []
    var nextNumber = 0
  }

  /// Locks the folder, finishes or forgets what an interrupted build left there, and reads what
  /// the builder owns.
  ///
  /// - Parameters:
  ///   - path: the output folder; made if it is not there.
  ///   - adopt: whether a folder with other files in it is accepted, and files at the site's own
  ///     paths replaced. Other files stay.
  public init(at path: String, adopt: Bool) throws {
    folder = try OutputFolder(at: path)
    adopts = adopt
    guard folder.lock() else { throw CommitProblem.inUse(folder: path) }
    if let left = try folder.root.folder(Self.workName) {
      try Self.recover(left, folder)
    }
    let sums = try folder.root.read(Checksums.fileName)
    owned = sums.map { Checksums(parsing: $0) } ?? Checksums()
    if sums == nil, !adopt {
      let strangers = try Self.strangers(in: folder.root)
      guard strangers.isEmpty else {
        throw CommitProblem.strangers(folder: path, examples: Array(strangers.prefix(3)))
      }
    }
    work = try folder.root.madeFolder(Self.workName)
  }

  /// Compares a file with what is published, and stages it if it differs. May be called from
  /// several threads at once.
  ///
  /// - Parameter path: below the output folder, with `/` between its parts.
  public func stage(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    guard let place = OutputPath(path) else {
      state.withLock { $0.problems.append(.path(path)) }
      return
    }
    let hash = Checksums.hash(bytes)
    let published = try folder.folder(of: place)?.read(place.name, onlyIfCount: bytes.count)
    let isUnchanged = published == bytes
    let staged = state.withLock { state -> String? in
      state.checksums.hashes[path] = hash
      if let other = state.folded.updateValue(path, forKey: path.lowercased()) {
        state.problems.append(.samePath(other, path))
      }
      guard !isUnchanged else {
        state.unchanged += 1
        return nil
      }
      state.nextNumber += 1
      let name = String(state.nextNumber)
      state.journal.renames.append((name, path))
      return name
    }
    if let staged { try work.write(staged, bytes) }
  }

  /// Puts everything in its place.
  public func finish() throws -> CommitReport {
    var state = state.withLock { $0 }
    state.journal.renames.sort { $0.path < $1.path }
    state.journal.removals = owned.hashes.keys.filter { state.checksums.hashes[$0] == nil }.sorted()
    try check(&state)
    if let problem = state.problems.min(by: { $0.message < $1.message }) {
      abandon()
      throw problem
    }
    let sums = state.checksums.bytes
    let changesSums = try folder.root.read(Checksums.fileName) != sums
    let report = CommitReport(
      written: state.journal.renames.count, unchanged: state.unchanged,
      removed: state.journal.removals.count)
    if changesSums {
      try work.write("sums", sums, isDurable: true)
      state.journal.renames.append(("sums", Checksums.fileName))
    }
    if report.written + report.removed > 0 || changesSums {
      try work.write("journal.new", state.journal.bytes, isDurable: true)
      try work.rename("journal.new", to: work, Self.journalName)
      try Self.carryOut(state.journal, work, folder)
    }
    try Self.clear(work, folder)
    return report
  }

  /// Leaves the published site as it was.
  public func abandon() {
    do {
      try Self.clear(work, folder)
    } catch {
      // The next build clears what is left: nothing of it is published.
    }
  }

  /// Finds what would be lost or would fail, before anything is touched.
  private func check(_ state: inout State) throws(FileSystemError) {
    for (_, path) in state.journal.renames {
      guard let place = OutputPath(path) else { continue }
      try checkFolders(of: place, path, &state)
      guard owned.hashes[path] == nil, let parent = try existingFolder(of: place) else { continue }
      switch parent.kind(of: Array(place.name.utf8)) {
      case nil: continue
      case .folder:
        let prefix = path + "/"
        let isOurs = owned.hashes.keys.contains { $0.hasPrefix(prefix) }
        if !isOurs { state.problems.append(.inTheWay(path)) }
      case .file, .link, .other:
        if !adopts { state.problems.append(.stranger(path)) }
      }
    }
  }

  /// A file where a folder has to be is in the way, unless it is ours and goes.
  private func checkFolders(
    of place: OutputPath, _ path: String, _ state: inout State
  ) throws(FileSystemError) {
    var names: [String] = []
    for name in place.folders {
      let outer = OutputPath((names + [name]).joined(separator: "/"))
      names.append(name)
      let own = names.joined(separator: "/")
      if owned.hashes[own] != nil, state.checksums.hashes[own] == nil { return }
      guard let outer else { return }
      do {
        if try folder.folder(of: outer)?.folder(name) == nil { return }
      } catch {
        state.problems.append(.inTheWay(path))
        return
      }
    }
  }

  private func existingFolder(of place: OutputPath) throws(FileSystemError) -> Directory? {
    do {
      return try folder.folder(of: place)
    } catch {
      return nil
    }
  }

  private static func carryOut(
    _ journal: Journal, _ work: Directory, _ folder: OutputFolder
  ) throws(FileSystemError) {
    // Removals first: what goes may stand where something new has to.
    for path in journal.removals {
      guard let place = OutputPath(path), let parent = try folder.folder(of: place) else {
        continue
      }
      try parent.remove(place.name)
      try folder.removeEmptyFolders(of: place)
    }
    for (staged, path) in journal.renames {
      guard let place = OutputPath(path) else { continue }
      try work.rename(staged, to: folder.madeFolder(of: place), place.name)
    }
  }

  /// Finishes a commit whose journal was written; what was only staged is forgotten.
  private static func recover(
    _ work: Directory, _ folder: OutputFolder
  ) throws(FileSystemError) {
    let journal = try work.read(journalName).flatMap { Journal(parsing: $0) }
    if var journal {
      let left = Set(try work.entries().map { String(decoding: $0.name, as: UTF8.self) })
      let done = journal.renames.filter { !left.contains($0.staged) }.map(\.path)
      journal.renames.removeAll { !left.contains($0.staged) }
      journal.removals.removeAll { done.contains($0) }
      try carryOut(journal, work, folder)
    }
    try clear(work, folder)
  }

  /// Removes the work folder, the journal first: without it the rest means nothing.
  private static func clear(
    _ work: Directory, _ folder: OutputFolder
  ) throws(FileSystemError) {
    try work.remove(journalName)
    for entry in try work.entries() {
      try work.remove(String(decoding: entry.name, as: UTF8.self))
    }
    _ = folder.root.removeFolderIfEmpty(workName)
  }

  /// Names in a folder that are not the builder's. What begins with a dot is for hosts and tools,
  /// and is never ours to judge.
  private static func strangers(in root: Directory) throws(FileSystemError) -> [String] {
    try root.entries().map { String(decoding: $0.name, as: UTF8.self) }
      .filter { !$0.hasPrefix(".") }
  }
}
