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
    foldedPath = Self.folded(place.text)
    self.hash = hash
    self.isNew = isNew
  }

  /// A path as a file system sees it to which case means nothing: there 'ß' may be 'SS'.
  static func folded(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.uppercased().lowercased()
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
  var folders: [String: String] = [:]
  for file in files {
    var rest = Substring(file.path)
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      let folder = String(rest)
      let folded = StagedFile.folded(folder)
      if let known = folders[folded] {
        if Array(known.utf8) != Array(folder.utf8) {
          problems.append(.samePath(known, folder))
        }
        break
      }
      folders[folded] = folder
      if let other = paths[folded] { problems.append(.fileAndFolder(other, file.path)) }
    }
  }
  return problems
}
