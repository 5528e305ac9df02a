import Notes

/// The work folder of a commit, inside the output folder: what is staged, and the journal.
struct WorkFolder: Sendable {
  static let name = ReservedName.workFolder
  private static let journalName = "journal"
  private static let ownerName = "owner"
  private static let stagedName = "new"
  private static let sumsName = "sums"

  /// New files, each at its path in the site.
  let staged: OutputFolder
  private let directory: Directory
  private let output: OutputFolder
  private let isDurable: Bool

  /// Makes the folder, which only this user can read: what is staged may never be published. What
  /// an interrupted build left there must have been settled before.
  ///
  /// - Parameters:
  ///   - owner: the process that commits, for a second one to name.
  ///   - isDurable: whether a power failure may not harm the commit.
  init(in output: OutputFolder, owner: String, isDurable: Bool) throws(FileSystemError) {
    self.output = output
    self.isDurable = isDurable
    directory = try output.root.madeFolder(Self.name, isPrivate: true)
    do {
      try directory.write(Self.ownerName, Array(owner.utf8))
      staged = OutputFolder(try directory.madeFolder(Self.stagedName))
    } catch {
      try Self.clear(directory, in: output)
      throw error
    }
  }

  /// The process that is at work in an output folder; nil if it does not say.
  static func owner(in output: OutputFolder) -> String? {
    do {
      let bytes = try output.root.folder(name)?.read(ownerName, limit: 20) ?? []
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    } catch {
      return nil
    }
  }

  /// What an interrupted build has left in an output folder.
  static func leftover(in root: Directory) throws(FileSystemError) -> Leftover? {
    guard let directory = try root.folder(name) else { return nil }
    return try journal(in: directory) == nil ? .staged : .journal
  }

  /// Finishes a commit whose journal was written: all its bytes are staged. What was only staged is
  /// forgotten.
  ///
  /// - Returns: what was left; nil if nothing was.
  @discardableResult
  static func settle(in output: OutputFolder, isDurable: Bool) throws -> Leftover? {
    guard let directory = try output.root.folder(name) else { return nil }
    let journal = try journal(in: directory)
    if let journal {
      do {
        try perform(journal, of: directory, in: output, isDurable: isDurable)
      } catch {
        throw UnfinishedCommit(folder: output.root.path, cause: error)
      }
    }
    try clear(directory, in: output)
    return journal == nil ? .staged : .journal
  }

  /// - Returns: nil if there is none, or it was not written whole.
  private static func journal(in directory: Directory) throws(FileSystemError) -> Journal? {
    try directory.read(journalName).flatMap { Journal(parsing: $0) }
  }

  /// Whether the commit will be carried out by the next build. Where that cannot be seen, it may.
  var isRecorded: Bool {
    do {
      return try directory.kind(of: Array(Self.journalName.utf8)) != nil
    } catch {
      return true
    }
  }

  /// Stages the list of what is published.
  func stage(_ sums: [UInt8]) throws(FileSystemError) {
    try directory.write(Self.sumsName, sums)
  }

  /// Writes the journal: from here on the commit will be carried out, by this build or the next.
  /// All that is staged is on the disk by then.
  func record(_ journal: Journal) throws(FileSystemError) {
    if isDurable { try directory.synchronizeFileSystem() }
    try directory.write("journal.new", journal.bytes, isDurable: isDurable)
    try directory.rename("journal.new", to: directory, Self.journalName)
    if isDurable { try directory.synchronize() }
  }

  func perform(_ journal: Journal) throws(FileSystemError) {
    try Self.perform(journal, of: directory, in: output, isDurable: isDurable)
  }

  func clear() throws(FileSystemError) {
    try Self.clear(directory, in: output)
  }

  /// Carries out a commit. Each step may have been done already.
  private static func perform(
    _ journal: Journal, of work: Directory, in output: OutputFolder, isDurable: Bool
  ) throws(FileSystemError) {
    // Removals first: what goes may stand where something new has to, and a full disk gets room.
    let removals = journal.removals.compactMap { OutputPath($0) }
    for place in removals {
      try output.folder(of: place)?.remove(place.name)
      try output.removeEmptyFolders(of: place)
    }
    if isDurable { try output.synchronizeFolders(of: removals) }
    if let staged = try work.folder(stagedName) {
      try move(staged, into: output.root, isDurable: isDurable)
    }
    if try work.kind(of: Array(sumsName.utf8)) != nil {
      try work.rename(sumsName, to: output.root, Checksums.fileName)
    }
    if isDurable { try output.root.synchronize() }
  }

  /// Moves what is in a folder to another. A folder that the other does not have moves as a whole.
  private static func move(
    _ folder: Directory, into other: Directory, isDurable: Bool
  ) throws(FileSystemError) {
    for entry in try folder.entries() {
      let name = String(decoding: entry.name, as: UTF8.self)
      if entry.kind == .folder, let known = try other.folder(name) {
        if let inner = try folder.folder(name) {
          try move(inner, into: known, isDurable: isDurable)
        }
      } else {
        try folder.rename(name, to: other, name)
      }
    }
    if isDurable { try other.synchronize() }
  }

  /// Removes the folder, the journal first: without it the rest means nothing.
  private static func clear(
    _ work: Directory, in output: OutputFolder
  ) throws(FileSystemError) {
    try work.remove(journalName)
    try work.removeContents()
    try output.root.removeFolderIfEmpty(name)
  }
}
