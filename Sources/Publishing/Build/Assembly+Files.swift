import Casebook
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Assembly {
  /// Everything that will stand in the output folder.
  var publishedPaths: Set<String> {
    Set(
      plan.routes.map(\.path.text) + assets.files.map(\.path)
        + plan.casebook.mediaFiles.map { "media/" + $0 } + [Checksums.fileName])
  }

  /// Stages what is not rendered: the theme's assets and the media that notes show.
  func stageFiles(_ commit: OutputCommit) throws {
    for file in assets.files { try commit.stage(file.path, file.bytes) }
    for file in plan.casebook.mediaFiles {
      try commit.stage("media/" + file, try media(file))
    }
  }

  /// The bytes of a file below `media/`.
  func media(_ file: String) throws(FileSystemError) -> [UInt8] {
    var folder: Directory? = try Directory(at: contentPath).folder("media")
    let parts = file.split(separator: "/").map(String.init)
    for name in parts.dropLast() { folder = try folder?.folder(name) }
    guard let name = parts.last, let bytes = try folder?.read(name) else {
      throw FileSystemError("read", "media/" + file, ENOENT)
    }
    return bytes
  }
}
