import Diagnostics

/// Opens folders below a root, one after the other, and holds only the last one open: a site may
/// have more folders than a process may have open files.
final class FolderWalk {
  let root: Directory
  private var last: (path: FilePath, folder: Directory)?

  init(_ root: Directory) {
    self.root = root
  }

  /// - Parameter path: below the root, with `/` between its parts.
  /// - Returns: nil if it is gone. Links are not followed.
  func folder(at path: FilePath) throws(FileSystemError) -> Directory? {
    if let last, last.path == path { return last.folder }
    var folder = root
    for name in path.parts {
      guard let inner = try folder.folder(name) else { return nil }
      folder = inner
    }
    last = (path, folder)
    return folder
  }
}
