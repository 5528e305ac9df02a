import Diagnostics

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

  /// - Returns: nil for a path that is absolute, empty in a part, longer than file systems allow,
  ///   or has `.`, `..`, a backslash or a control character in it. A first part that begins with
  ///   a dot would be the builder's own folder or one that hosts give a meaning to.
  init?(_ path: String) {
    // By bytes: a combining mark after a slash makes another character of it, not another byte.
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard let last = parts.last, parts.count <= 32, path.utf8.first != UInt8(ascii: "."),
      parts.allSatisfy({ part in
        !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
      }),
      path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    self.path = FilePath(path)
    folder = self.path.folder ?? FilePath("")
    folders = Array(parts.dropLast())
    name = last
  }

  static func == (first: Self, second: Self) -> Bool { first.path == second.path }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
