#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files below some folders, as they stood at one moment: enough to tell which have changed.
struct FolderSnapshot: Sendable, Equatable {
  private var files: [DiskPath: [[UInt8]: FileStamp]] = [:]
  /// Folders that could not be listed. What was known of them stays known.
  private var unlisted: Set<DiskPath> = []

  /// The folders themselves, those within included.
  var folders: [DiskPath] { Array(files.keys) }

  init() {}

  /// - Parameters:
  ///   - roots: the folders to look below; one that is missing is empty.
  ///   - before: what was found there the last time.
  init(_ roots: [DiskPath], after before: FolderSnapshot = FolderSnapshot()) {
    for root in roots { scan(root, recursively: true, after: before) }
  }

  /// Looks at some folders again, and at the folders that are new in them.
  ///
  /// - Returns: the paths of the files that were added, changed or removed.
  mutating func rescan(_ dirty: Set<DiskPath>) -> Set<DiskPath> {
    let before = self
    for folder in dirty { scan(folder, recursively: false, after: before) }
    for folder in files.keys where isGone(folder) { files[folder] = nil }
    return changes(since: before)
  }

  /// Looks at some files again, in folders that are known. A folder may have thousands.
  ///
  /// - Returns: the paths of those that were added, changed or removed.
  mutating func refresh(_ paths: Set<DiskPath>) -> Set<DiskPath> {
    paths.filter { path in
      let (folder, name) = (path.parent, path.name)
      guard let known = files[folder], Self.isPart(name) else { return false }
      var status = stat()
      let isThere =
        path.withSystemPath { lstat($0, &status) } == 0 && status.st_mode & S_IFMT != S_IFDIR
      let now = isThere ? FileStamp(status, of: path, after: known[name]) : nil
      files[folder]?[name] = now
      return known[name] != now
    }
  }

  /// The paths of the files that differ, and of the folders that can no longer be listed or can be
  /// again.
  func changes(since before: FolderSnapshot) -> Set<DiskPath> {
    var changed = unlisted.symmetricDifference(before.unlisted)
    for folder in Set(files.keys).union(before.files.keys) {
      let now = files[folder] ?? [:]
      let then = before.files[folder] ?? [:]
      guard now != then else { continue }
      for name in Set(now.keys).union(then.keys) where now[name] != then[name] {
        changed.insert(folder.child(name))
      }
    }
    return changed
  }

  private mutating func scan(_ folder: DiskPath, recursively: Bool, after before: FolderSnapshot) {
    unlisted.remove(folder)
    do throws(ListingFailure) {
      let listing = try Self.list(folder, after: before.files[folder] ?? [:])
      files[folder] = listing.files
      for path in listing.folders where recursively || files[path] == nil {
        scan(path, recursively: true, after: before)
      }
    } catch {
      switch error {
      case .gone: files[folder] = nil
      case .unreadable: keep(folder, of: before)
      }
    }
  }

  /// A listing that failed is no sign that the files are gone.
  private mutating func keep(_ folder: DiskPath, of before: FolderSnapshot) {
    unlisted.insert(folder)
    files[folder] = before.files[folder] ?? [:]
    for (path, known) in before.files where path.isInside(folder) { files[path] = known }
  }

  private enum ListingFailure: Error {
    case gone
    case unreadable

    /// By what the last call left in `errno`.
    static var last: Self { errno == ENOENT || errno == ENOTDIR ? .gone : .unreadable }
  }

  private static func list(
    _ folder: DiskPath, after known: [[UInt8]: FileStamp]
  ) throws(ListingFailure) -> (files: [[UInt8]: FileStamp], folders: [DiskPath]) {
    guard let stream = folder.withSystemPath({ opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    var files: [[UInt8]: FileStamp] = [:]
    var folders: [DiskPath] = []
    while true {
      // Nil stands for the end and for a failure; only `errno` tells which.
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .unreadable }
        return (files, folders)
      }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard isPart(name) else { continue }
      let path = folder.child(name)
      var status = stat()
      let isThere = DiskPath(bytes: name).withSystemPath {
        fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW) == 0
      }
      guard isThere else {
        if errno != ENOENT { throw .unreadable }
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.append(path)
      } else {
        files[name] = FileStamp(status, of: path, after: known[name])
      }
    }
  }

  /// Whether a file or folder of this name can be a part of the site. Hidden ones are none; editors
  /// keep their own in them.
  private static func isPart(_ name: [UInt8]) -> Bool {
    name.first != UInt8(ascii: ".") && name.last.map { $0 != UInt8(ascii: "~") } == true
  }

  private func isGone(_ folder: DiskPath) -> Bool {
    var status = stat()
    return folder.withSystemPath { stat($0, &status) } != 0
      && (errno == ENOENT || errno == ENOTDIR)
  }
}
