#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files below some folders, as they stood at one moment: enough to tell which have changed.
struct FolderSnapshot: Sendable, Equatable {
  private struct Stamp: Sendable, Equatable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    let number: UInt64
  }

  private var files: [DiskPath: [[UInt8]: Stamp]] = [:]

  /// The folders themselves, those within included.
  var folders: [DiskPath] { Array(files.keys) }

  init() {}

  /// - Parameter roots: the folders to look below; one that is missing is empty.
  init(_ roots: [DiskPath]) {
    for root in roots { scan(root, recursively: true) }
  }

  /// Looks at some folders again, and at the folders that are new in them.
  ///
  /// - Returns: the paths of the files that were added, changed or removed.
  mutating func rescan(_ dirty: Set<DiskPath>) -> Set<DiskPath> {
    let before = self
    for folder in dirty { scan(folder, recursively: false) }
    for folder in files.keys where !isThere(folder) { files[folder] = nil }
    return changes(since: before)
  }

  /// Looks at some files again, in folders that are known. A folder may have thousands.
  ///
  /// - Returns: the paths of those that were added, changed or removed.
  mutating func refresh(_ paths: Set<DiskPath>) -> Set<DiskPath> {
    paths.filter { path in
      let (folder, name) = (path.parent, path.name)
      guard files[folder] != nil, Self.isPart(name) else { return false }
      var status = stat()
      let isThere =
        path.withSystemPath { lstat($0, &status) } == 0 && status.st_mode & S_IFMT != S_IFDIR
      let now = isThere ? Self.stamp(status) : nil
      defer { files[folder]?[name] = now }
      return files[folder]?[name] != now
    }
  }

  /// The paths of the files that differ.
  func changes(since before: FolderSnapshot) -> Set<DiskPath> {
    var changed: Set<DiskPath> = []
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

  private mutating func scan(_ folder: DiskPath, recursively: Bool) {
    guard let stream = folder.withSystemPath({ opendir($0) }) else {
      files[folder] = nil
      return
    }
    defer { closedir(stream) }
    var found: [[UInt8]: Stamp] = [:]
    var inner: [DiskPath] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard Self.isPart(name) else { continue }
      var status = stat()
      let isThere = DiskPath(bytes: name).withSystemPath {
        fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW) == 0
      }
      guard isThere else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        inner.append(folder.child(name))
      } else {
        found[name] = Self.stamp(status)
      }
    }
    files[folder] = found
    for path in inner where recursively || files[path] == nil { scan(path, recursively: true) }
  }

  /// Whether a file or folder of this name can be a part of the site. Hidden ones are none; editors
  /// keep their own in them.
  private static func isPart(_ name: [UInt8]) -> Bool {
    name.first != UInt8(ascii: ".") && name.last.map { $0 != UInt8(ascii: "~") } == true
  }

  private func isThere(_ folder: DiskPath) -> Bool {
    var status = stat()
    return folder.withSystemPath { stat($0, &status) } == 0
  }

  private static func stamp(_ status: stat) -> Stamp {
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Stamp(
      seconds: time.tv_sec, nanoseconds: time.tv_nsec, size: Int(status.st_size),
      number: UInt64(status.st_ino))
  }
}
