import Casebook
import Diagnostics
import MediaFiles
import Site

extension Assembly {
  /// Everything that will stand in the output folder.
  var publishedPaths: Set<FilePath> {
    Set(
      plan.routes.map(\.path.path) + assets.files.map { FilePath($0.path) }
        + plan.casebook.mediaFiles.map { PagePath(media: $0.value).path }
        + [FilePath(Checksums.fileName)])
  }

  /// Stages what is not rendered: the theme's assets and the media that notes show.
  func stageFiles(_ media: [PreparedMedia], in destination: some Destination) throws {
    for file in assets.files { try destination.stage(file.path, file.bytes) }
    for file in media {
      try destination.stage(file.path, count: file.media.count) { try file.forEachChunk($0) }
    }
  }
}
