import Diagnostics
import Notes

/// A path below the output folder that cannot lead anywhere else.
struct OutputPath: Hashable, Sendable {
  let path: FilePath
  /// The path of the folder that it lies in; empty at the top.
  let folder: FilePath
  let folders: [String]
  let name: String

  var text: String { path.text }

  init(folders: [String], name: String) {
    folder = FilePath(folders.joined(separator: "/"))
    path = FilePath(folders.isEmpty ? name : folder.text + "/" + name)
    self.folders = folders
    self.name = name
  }

  /// - Returns: nil for a path that could lead elsewhere, that disks do not take, or that belongs to
  ///   the builder or to hosts. Files of the search index and older lists may have other reserved
  ///   names.
  init?(_ path: String) {
    self.path = FilePath(path)
    switch PublishedPath.refusal(of: self.path) {
    case nil, .reserved(.search), .reserved(.checksums): break
    case .form, .depth, .reserved(.hidden): return nil
    }
    folder = self.path.folder ?? FilePath("")
    var parts = self.path.parts
    guard let last = parts.popLast() else { return nil }
    folders = parts
    name = last
  }

  static func == (first: Self, second: Self) -> Bool { first.path == second.path }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
