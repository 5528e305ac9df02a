/// The work folder of a commit, inside the output folder: what is staged, and the journal.
struct WorkFolder: Sendable {
  static let name = ".dossier"
  private static let journalName = "journal"
  private static let ownerName = "owner"

  let directory: Directory
  private let output: OutputFolder

  /// Makes the folder. What an interrupted build left there must have been settled before.
  ///
  /// - Parameter owner: the process that commits, for a second one to name.
  init(in output: OutputFolder, owner: String) throws(FileSystemError) {
    self.output = output
    directory = try output.root.madeFolder(Self.name)
    do {
      try directory.write(Self.ownerName, Array(owner.utf8))
    } catch {
      try clear()
      throw error
    }
  }

  private init(_ directory: Directory, in output: OutputFolder) {
    self.directory = directory
    self.output = output
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
    let work = WorkFolder(directory, in: output)
    if var journal = try directory.read(journalName).flatMap({ Journal(parsing: $0) }) {
      // A rename that was done has taken its staged file away.
      let left = Set(try directory.entries().map { String(decoding: $0.name, as: UTF8.self) })
      journal.renames.removeAll { !left.contains($0.staged) }
      try work.perform(journal)
    }
    try work.clear()
  }

  /// Writes the journal: from here on the commit will be carried out, by this build or the next.
  func record(_ journal: Journal) throws(FileSystemError) {
    try directory.write("journal.new", journal.bytes, isDurable: true)
    try directory.rename("journal.new", to: directory, Self.journalName)
  }

  /// Carries out a journal. Each step may have been done already.
  func perform(_ journal: Journal) throws(FileSystemError) {
    // Removals first: what goes may stand where something new has to, and a full disk gets room.
    for path in journal.removals {
      guard let place = OutputPath(path) else { continue }
      try output.folder(of: place)?.remove(place.name)
      try output.removeEmptyFolders(of: place)
    }
    for (staged, path) in journal.renames {
      guard let place = OutputPath(path) else { continue }
      try directory.rename(staged, to: output.madeFolder(of: place), place.name)
    }
  }

  /// Removes the folder, the journal first: without it the rest means nothing.
  func clear() throws(FileSystemError) {
    try directory.remove(Self.journalName)
    for entry in try directory.entries() {
      try directory.remove(String(decoding: entry.name, as: UTF8.self))
    }
    try output.root.removeFolderIfEmpty(Self.name)
  }
}
