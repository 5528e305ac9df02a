import Diagnostics

/// A file of the site that is being committed.
struct StagedFile: Sendable {
  let place: OutputPath
  /// The path without the differences that some file systems do not see.
  let foldedPath: String
  /// The SHA-256 of its bytes.
  let hash: String
  /// Whether it waits in the work folder; not if the published file has the same bytes.
  let isNew: Bool

  var path: String { place.text }

  init(_ place: OutputPath, hash: String, isNew: Bool) {
    self.place = place
    foldedPath = place.path.folded
    self.hash = hash
    self.isNew = isNew
  }
}

/// Finds paths that cannot stand beside each other: the same file twice, names that only case or
/// normalisation tells apart (they are one file on macOS and Windows), a file that another needs as
/// its folder.
///
/// - Parameter files: in the order of their paths.
func collisions(of files: [StagedFile]) -> [CommitProblem] {
  var problems: [CommitProblem] = []
  // Strings are equal, and have one hash, in every normalisation.
  var paths: [String: String] = [:]
  paths.reserveCapacity(files.count)
  for file in files {
    if let other = paths.updateValue(file.path, forKey: file.foldedPath) {
      problems.append(.samePath(other, file.path))
    }
  }
  var folders: [String: FilePath] = [:]
  for file in files {
    var rest = file.place.path
    while let folder = rest.folder {
      rest = folder
      let folded = folder.folded
      if let known = folders[folded] {
        if known != folder { problems.append(.samePath(known.text, folder.text)) }
        break
      }
      folders[folded] = folder
      if let other = paths[folded] { problems.append(.fileAndFolder(other, file.path)) }
    }
  }
  return problems
}
