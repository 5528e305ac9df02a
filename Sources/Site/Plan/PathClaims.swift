import Diagnostics

/// The paths that are taken, by whom: every file, and every folder that files lie in.
struct PathClaims {
  /// Folded, since some disks do not tell upper and lower case apart, and compared as texts, since
  /// they compose letters in one way.
  private var files: [String: PathClaim] = [:]
  /// The folders, each as it was spelled first.
  private var folders: [String: (path: FilePath, first: PathClaim)] = [:]
  /// The folder of the last file: most lie in the folder of the one before.
  private var lastFolder: FilePath?

  init(capacity: Int) {
    files.reserveCapacity(capacity)
  }

  /// Notes down who has a path.
  ///
  /// - Returns: who is in the way; then the path stays with the one who had it.
  mutating func take(_ path: FilePath, _ owner: PathOwner) -> PathClash? {
    let claim = PathClaim(path: path, owner: owner)
    let folded = path.folded
    if let other = files[folded] { return PathClash(claim: claim, other: other, kind: .file) }
    if let inner = folders[folded] {
      return PathClash(claim: claim, other: inner.first, kind: .folder(of: inner.first.path))
    }
    if let folder = path.folder, folder != lastFolder {
      if let clash = enter(folder, claim) { return clash }
      lastFolder = folder
    }
    files[folded] = claim
    return nil
  }

  /// Notes down the folders of a path.
  private mutating func enter(_ folder: FilePath, _ claim: PathClaim) -> PathClash? {
    var new: [(folded: String, path: FilePath)] = []
    var next: FilePath? = folder
    while let folder = next {
      let folded = folder.folded
      if let known = folders[folded] {
        if known.path == folder { break }
        return PathClash(claim: claim, other: known.first, kind: .folders(folder, known.path))
      }
      if let file = files[folded] {
        return PathClash(claim: claim, other: file, kind: .folder(of: claim.path))
      }
      new.append((folded, folder))
      next = folder.folder
    }
    for (folded, folder) in new { folders[folded] = (folder, claim) }
    return nil
  }
}

/// A path with the one who wants it.
struct PathClaim {
  let path: FilePath
  let owner: PathOwner
}

/// Two who want what only one can have.
struct PathClash {
  enum Kind {
    /// One file.
    case file
    /// A file, and a folder of the same name that holds `inner`.
    case folder(of: FilePath)
    /// Folders that some disks do not tell apart.
    case folders(FilePath, FilePath)
  }

  let claim: PathClaim
  let other: PathClaim
  let kind: Kind

  var isOfOneFile: Bool {
    if case .file = kind { true } else { false }
  }

  /// - Parameter isRedirect: whether the one who came later is a redirect, which can be left out.
  func problem(isRedirect: Bool) -> PlanProblem {
    let name = claim.owner.description
    let areAlike = name == other.owner.description
    let owners = [name, areAlike ? "another" : other.owner.description]
    switch kind {
    case .file where isRedirect:
      return .redirectOverPage(claim.path.text, owner: other.owner.description)
    case .file where claim.path == other.path:
      return .onePathTwice(claim.path.text, owners[0], owners[1])
    case .file: return .oneName(claim.path, other.path, owners: owners)
    case .folder(let inner):
      let file = inner == claim.path ? other.path : claim.path
      return .fileAndFolder(file, inner: inner, owners: owners)
    case .folders(let folder, let known): return .oneName(folder, known, owners: owners)
    }
  }
}
