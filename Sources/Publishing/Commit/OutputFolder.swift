import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The output folder, its inner folders opened once.
final class OutputFolder: Sendable {
  let root: Directory
  private let folders = Mutex<[String: Directory]>([:])

  init(at path: String) throws(FileSystemError) {
    try Directory.create(path)
    root = try Directory(at: path)
  }

  /// Keeps other builds out until this process ends or lets go.
  ///
  /// - Returns: false if another build is at work here.
  func lock() -> Bool {
    flock(root.descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// The folder that a path lies in; nil if it is not there.
  func folder(of path: OutputPath) throws(FileSystemError) -> Directory? {
    try folder(path.folders, isMade: false)
  }

  /// The folder that a path lies in, made if it is not there.
  func madeFolder(of path: OutputPath) throws(FileSystemError) -> Directory {
    guard let folder = try folder(path.folders, isMade: true) else {
      throw FileSystemError("make the folder of", path.name, ENOENT)
    }
    return folder
  }

  /// Removes the folders of a path that have become empty.
  func removeEmptyFolders(of path: OutputPath) throws(FileSystemError) {
    var names = path.folders
    while let name = names.popLast() {
      guard let parent = try folder(names, isMade: false) else { continue }
      folders.withLock { $0[(names + [name]).joined(separator: "/")] = nil }
      guard parent.removeFolderIfEmpty(name) else { return }
    }
  }

  private func folder(
    _ names: [String], isMade: Bool
  ) throws(FileSystemError) -> Directory? {
    guard let last = names.last else { return root }
    let key = names.joined(separator: "/")
    if let known = folders.withLock({ $0[key] }) { return known }
    guard let parent = try folder(names.dropLast(), isMade: isMade) else { return nil }
    let folder = isMade ? try parent.madeFolder(last) : try parent.folder(last)
    if let folder { folders.withLock { $0[key] = folder } }
    return folder
  }
}
