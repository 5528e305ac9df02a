import Casebook
import MediaFiles
import Site

extension Assembly {
  /// Everything that will stand in the output folder.
  var publishedPaths: Set<String> {
    Set(
      plan.routes.map(\.path.text) + assets.files.map(\.path)
        + plan.casebook.mediaFiles.map { "media/" + $0 } + [Checksums.fileName])
  }

  /// Stages what is not rendered: the theme's assets and the media that notes show.
  func stageFiles(_ media: [PreparedMedia], in destination: some Destination) throws {
    for file in assets.files { try destination.stage(file.path, file.bytes) }
    for file in media {
      try destination.stage(file.path, count: file.media.count) { try file.forEachChunk($0) }
    }
  }
}
