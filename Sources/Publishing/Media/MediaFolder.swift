import Diagnostics
import MediaFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of `Content/media/`, opened one by one as they are needed.
struct MediaFolder: Sendable {
  private let contentPath: String

  init(inContent path: String) {
    contentPath = path
  }

  /// Opens a file.
  ///
  /// - Parameter path: below the folder, as it was listed.
  func source(_ path: FilePath) throws(FileSystemError) -> FileSource {
    var folder: Directory? = try Directory(at: contentPath).folder("media")
    let parts = path.parts
    for name in parts.dropLast() { folder = try folder?.folder(name) }
    guard let name = parts.last, let source = try folder?.source(name) else {
      throw FileSystemError("read", "media/" + path.text, ENOENT)
    }
    return source
  }

  /// The size of an image; nil for another file, or one that is gone or damaged: whoever publishes
  /// it reports that.
  func imageSize(of path: FilePath) throws(FileSystemError) -> ImageSize? {
    do {
      return try MediaInspection(source(path), name: path.text).imageSize()
    } catch let error as FileSystemError where !error.isOfAbsence {
      throw error
    } catch {
      return nil
    }
  }
}
