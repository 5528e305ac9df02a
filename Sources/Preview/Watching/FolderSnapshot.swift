#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files below some folders, as they stood at one moment: enough to tell which have changed.
struct FolderSnapshot: Sendable, Equatable {
  private var files: [String: [String: FileStamp]] = [:]
  /// Folders that could not be listed. What was known of them stays known.
  private var unlisted: Set<String> = []

  /// The folders themselves, those within included.
  var folders: [String] { Array(files.keys) }

  init() {}

  /// - Parameters:
  ///   - roots: the folders to look below; one that is missing is empty.
  ///   - before: what was found there the last time.
  init(_ roots: [String], after before: FolderSnapshot = FolderSnapshot()) {
    for root in roots { scan(root, recursively: true, after: before) }
  }

  /// Looks at some folders again, and at the folders that are new in them.
  ///
  /// - Returns: the paths of the files that were added, changed or removed.
  mutating func rescan(_ dirty: Set<String>) -> Set<String> {
    let before = self
    for folder in dirty { scan(folder, recursively: false, after: before) }
    for folder in files.keys where isGone(folder) { files[folder] = nil }
    return changes(since: before)
  }

  /// Looks at some files again, in folders that are known. A folder may have thousands.
  ///
  /// - Returns: the paths of those that were added, changed or removed.
  mutating func refresh(_ paths: Set<String>) -> Set<String> {
    paths.filter { path in
      guard let slash = path.lastIndex(of: "/") else { return false }
      let folder = String(path[..<slash])
      let name = String(path[path.index(after: slash)...])
      guard let known = files[folder], Self.isPart(Array(name.utf8)) else { return false }
      var status = stat()
      let isThere = lstat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
      let now = isThere ? FileStamp(status, of: path, after: known[name]) : nil
      files[folder]?[name] = now
      return known[name] != now
    }
  }

  /// The paths of the files that differ, and of the folders that can no longer be listed or can be
  /// again.
  func changes(since before: FolderSnapshot) -> Set<String> {
    var changed = unlisted.symmetricDifference(before.unlisted)
    for folder in Set(files.keys).union(before.files.keys) {
      let now = files[folder] ?? [:]
      let then = before.files[folder] ?? [:]
      guard now != then else { continue }
      for name in Set(now.keys).union(then.keys) where now[name] != then[name] {
        changed.insert(folder + "/" + name)
      }
    }
    return changed
  }

  private mutating func scan(_ folder: String, recursively: Bool, after before: FolderSnapshot) {
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
  private mutating func keep(_ folder: String, of before: FolderSnapshot) {
    unlisted.insert(folder)
    files[folder] = before.files[folder] ?? [:]
    for (path, known) in before.files where path.hasPrefix(folder + "/") { files[path] = known }
  }

  private enum ListingFailure: Error {
    case gone
    case unreadable

    /// By what the last call left in `errno`.
    static var last: Self { errno == ENOENT || errno == ENOTDIR ? .gone : .unreadable }
  }

  private static func list(
    _ folder: String, after known: [String: FileStamp]
  ) throws(ListingFailure) -> (files: [String: FileStamp], folders: [String]) {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var files: [String: FileStamp] = [:]
    var folders: [String] = []
    while true {
      // Nil stands for the end and for a failure; only `errno` tells which.
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .unreadable }
        return (files, folders)
      }
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard isPart(bytes) else { continue }
      let name = String(decoding: bytes, as: UTF8.self)
      let path = folder + "/" + name
      var status = stat()
      guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
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

  private func isGone(_ folder: String) -> Bool {
    var status = stat()
    return stat(folder, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)
  }
}
