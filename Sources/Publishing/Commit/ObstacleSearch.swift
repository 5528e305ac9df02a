import Diagnostics

/// Finds what would be lost in a commit, or would make it fail, before anything is touched.
struct ObstacleSearch {
  private let output: OutputFolder
  /// What will be written.
  private let new: [OutputPath]
  /// Whether other people's files at the site's own paths are replaced.
  private let adopts: Bool
  private let owned: Set<FilePath>
  /// What the builder owns and will have removed before it renames.
  private let removed: Set<FilePath>

  init(
    _ output: OutputFolder, to new: [OutputPath], after removals: [String], owned: Checksums,
    adopts: Bool
  ) {
    self.output = output
    self.new = new
    self.adopts = adopts
    self.owned = Set(owned.hashes.keys)
    removed = Set(removals.map { FilePath($0) })
  }

  /// - Returns: what stands in the way, in the order of the new files.
  func run() throws(FileSystemError) -> [CommitProblem] {
    var problems: [CommitProblem] = []
    // Folders that are not there, and can be made.
    var missing: Set<FilePath> = []
    for place in new where !missing.contains(place.folder) {
      if let folder = try output.folder(of: place) {
        if let problem = try obstacle(to: place, in: folder) { problems.append(problem) }
      } else if try isWayFree(to: place) {
        missing.insert(place.folder)
      } else {
        problems.append(.inTheWay(place.text))
      }
    }
    try checkPermissions()
    return problems
  }

  private func obstacle(
    to place: OutputPath, in folder: Directory
  ) throws(FileSystemError) -> CommitProblem? {
    switch try folder.kind(of: Array(place.name.utf8)) {
    case nil: return nil
    case .file, .link, .other:
      let isOurs = owned.contains(place.path) || place.text == Checksums.fileName
      return isOurs || adopts ? nil : .stranger(place.text)
    case .folder:
      guard let inner = try folder.folder(place.name) else { return nil }
      return try willBeGone(inner, place.text) ? nil : .inTheWay(place.text)
    }
  }

  /// Whether the folders that are missing on the way to a file can be made: what stands in their
  /// place is removed before.
  private func isWayFree(to place: OutputPath) throws(FileSystemError) -> Bool {
    var folder = output.root
    for (depth, name) in place.folders.enumerated() {
      switch try folder.kind(of: Array(name.utf8)) {
      case nil: return true
      case .folder:
        guard let inner = try folder.folder(name) else { return true }
        folder = inner
      case .file, .link, .other:
        return removed.contains(FilePath(place.folders[...depth].joined(separator: "/")))
      }
    }
    return true
  }

  /// Whether nothing will be left of a folder: removing files removes the folders that they leave
  /// empty, but not one that was empty before.
  private func willBeGone(_ folder: Directory, _ path: String) throws(FileSystemError) -> Bool {
    let entries = try folder.entries()
    for entry in entries {
      let name = String(decoding: entry.name, as: UTF8.self)
      let inner = path + "/" + name
      switch entry.kind {
      case .folder:
        guard let next = try folder.folder(name), try willBeGone(next, inner) else { return false }
      case .file, .link, .other:
        if !removed.contains(FilePath(inner)) { return false }
      }
    }
    return !entries.isEmpty
  }

  /// A folder that may not be written to would stop the commit half-way.
  private func checkPermissions() throws(FileSystemError) {
    var checked = Set<FilePath>()
    for place in new + removed.compactMap({ OutputPath($0.text) })
    where checked.insert(place.folder).inserted {
      try output.folder(of: place)?.requireWritable()
    }
  }
}
