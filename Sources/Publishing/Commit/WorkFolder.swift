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

  /// Makes the folder. What an interrupted build left there must have been settled before.
  ///
  /// - Parameter owner: the process that commits, for a second one to name.
  init(in output: OutputFolder, owner: String) throws(FileSystemError) {
    self.output = output
    directory = try output.root.madeFolder(Self.name)
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

  /// Finishes a commit whose journal was written: all its bytes are staged. What was only staged is
  /// forgotten.
  static func settle(in output: OutputFolder) throws(FileSystemError) {
    guard let directory = try output.root.folder(name) else { return }
    if let journal = try directory.read(journalName).flatMap({ Journal(parsing: $0) }) {
      try perform(journal, of: directory, in: output)
    }
    try clear(directory, in: output)
  }

  /// Stages the list of what is published.
  func stage(_ sums: [UInt8]) throws(FileSystemError) {
    try directory.write(Self.sumsName, sums, isDurable: true)
  }

  /// Writes the journal: from here on the commit will be carried out, by this build or the next.
  func record(_ journal: Journal) throws(FileSystemError) {
    try directory.write("journal.new", journal.bytes, isDurable: true)
    try directory.rename("journal.new", to: directory, Self.journalName)
  }

  func perform(_ journal: Journal) throws(FileSystemError) {
    try Self.perform(journal, of: directory, in: output)
  }

  func clear() throws(FileSystemError) {
    try Self.clear(directory, in: output)
  }

  /// Carries out a commit. Each step may have been done already.
  private static func perform(
    _ journal: Journal, of work: Directory, in output: OutputFolder
  ) throws(FileSystemError) {
    // Removals first: what goes may stand where something new has to, and a full disk gets room.
    for path in journal.removals {
      guard let place = OutputPath(path) else { continue }
      try output.folder(of: place)?.remove(place.name)
      try output.removeEmptyFolders(of: place)
    }
    if let staged = try work.folder(stagedName) { try move(staged, into: output.root) }
    if work.kind(of: Array(sumsName.utf8)) != nil {
      try work.rename(sumsName, to: output.root, Checksums.fileName)
    }
  }

  /// Moves what is in a folder to another. A folder that the other does not have moves as a whole.
  private static func move(
    _ folder: Directory, into other: Directory
  ) throws(FileSystemError) {
    for entry in try folder.entries() {
      let name = String(decoding: entry.name, as: UTF8.self)
      if entry.kind == .folder, let known = try other.folder(name) {
        if let inner = try folder.folder(name) { try move(inner, into: known) }
      } else {
        try folder.rename(name, to: other, name)
      }
    }
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
