import Casebook
import Diagnostics
import Site

/// The theme's assets under the names that they are published by.
struct PublishedAssets: Sendable {
  let files: [(path: String, bytes: [UInt8])]
  private let names: [String]
  private let shown: AssetPaths

  private static let hashed = [
    "assets/style.css", "assets/script.js", "assets/search.js", "assets/icon.svg",
  ]

  /// Stylesheet, scripts and icon carry a part of their hash in their names, so that browsers may
  /// keep them for ever; other assets keep their names, since templates and styles name them.
  init(_ theme: Theme) {
    var files: [(path: String, bytes: [UInt8])] = []
    var hashed: [String: PagePath] = [:]
    for file in theme.assets {
      var path = file.name
      if Self.hashed.contains(file.name) {
        let dot = path.lastIndex(of: ".") ?? path.endIndex
        path.insert(contentsOf: "." + Checksums.hash(file.bytes).prefix(10), at: dot)
        hashed[file.name] = PagePath(path)
      }
      files.append((path, file.bytes))
    }
    self.files = files
    names = theme.assets.map(\.name)
    shown = AssetPaths(
      stylesheet: hashed["assets/style.css"] ?? PagePath("assets/style.css"),
      script: hashed["assets/script.js"], searchScript: hashed["assets/search.js"],
      icon: hashed["assets/icon.svg"])
  }

  /// - Parameter folder: the user's templates, which the files come from.
  func paths(from folder: String) -> AssetPaths {
    var paths = shown
    paths.files = zip(files, names).map { file, name in
      PlacedFile(FilePath(file.path), from: .file(folder + "/" + name))
    }
    return paths
  }
}
