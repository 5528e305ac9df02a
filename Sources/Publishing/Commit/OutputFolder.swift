import Diagnostics
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of published files, or of those that will be. Its inner folders stay open, so that a file
/// costs no walk from the root.
final class OutputFolder: Sendable {
  /// Systems let a process have 256 files open, or more; a commit has two such folders.
  private static let mostOpenFolders = 64

  let root: Directory
  private let folders = Mutex<[FilePath: Directory]>([:])

  init(_ root: Directory) {
    self.root = root
  }

  /// Makes the folder if it is not there.
  convenience init(at path: String, on disk: Disk) throws(FileSystemError) {
    try Directory.create(path)
    self.init(try Directory(at: path, on: disk))
  }

  /// Closing would do, but for a program that is just being started and has a copy until it runs.
  deinit {
    root.unlock()
  }

  /// The folder that a path lies in; nil if it is not there, or is no folder.
  func folder(of path: OutputPath) throws(FileSystemError) -> Directory? {
    do {
      return try folder(path.folders, isMade: false)
    } catch {
      if error.isObstacle { return nil }
      throw error
    }
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
      let folder = OutputPath(folders: names, name: name)
      folders.withLock { $0[folder.path] = nil }
      guard let parent = try self.folder(of: folder) else { continue }
      guard try parent.removeFolderIfEmpty(name) else { return }
    }
  }

  /// Waits until the disk has the lists of names that some paths were removed from.
  func synchronizeFolders(of paths: [OutputPath]) throws(FileSystemError) {
    var seen: Set<[String]> = []
    for path in paths {
      // Of folders that are gone as well, the list of the nearest that is left has changed.
      var names = path.folders[...]
      while seen.insert(Array(names)).inserted {
        let place = OutputPath(folders: Array(names), name: "")
        if let folder = try folder(of: place) {
          try folder.synchronize()
          break
        }
        names = names.dropLast()
      }
    }
  }

  private func folder(
    _ names: [String], isMade: Bool
  ) throws(FileSystemError) -> Directory? {
    guard let last = names.last else { return root }
    let key = FilePath(names.joined(separator: "/"))
    if let known = folders.withLock({ $0[key] }) { return known }
    guard let parent = try folder(names.dropLast(), isMade: isMade) else { return nil }
    let folder = isMade ? try parent.madeFolder(last) : try parent.folder(last)
    if let folder {
      folders.withLock { folders in
        if folders.count >= Self.mostOpenFolders { folders.removeAll() }
        folders[key] = folder
      }
    }
    return folder
  }
}
