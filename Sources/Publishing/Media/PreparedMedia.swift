import Crypto
import Diagnostics
import MediaFiles

/// A file of media, and what of it is published.
struct PreparedMedia: Sendable {
  /// Below `media/`.
  let file: String
  let media: CleanedMedia
  let problems: [MediaProblem]
  private let folder: MediaFolder
  /// The file as it was when it was taken apart.
  private let state: FileSource.State

  /// Takes a file apart, without keeping any of it in memory.
  init(_ file: String, in folder: MediaFolder, keepsMetadata: Bool) throws {
    let source = try folder.source(file)
    (media, problems) = try MediaInspection(source, name: file).run(keepsMetadata: keepsMetadata)
    self.file = file
    self.folder = folder
    state = source.state
  }

  /// Where it is published.
  var path: String { "media/" + file }

  /// Hands on the bytes that are published.
  ///
  /// - Throws: ``MediaChanged`` if the file is no longer what was taken apart: other bytes would be
  ///   published than were judged.
  func forEachChunk(_ use: ([UInt8]) throws -> Void) throws {
    let source = try folder.source(file)
    guard source.state == state else { throw MediaChanged(file: file) }
    try media.forEachChunk(of: source, use)
    guard source.isUnchanged else { throw MediaChanged(file: file) }
  }

  /// All bytes that are published.
  func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(media.count)
    try forEachChunk { bytes += $0 }
    return bytes
  }
}

/// A file was changed during the build.
struct MediaChanged: Error, Problem {
  let file: String

  var code: DiagnosticCode { .unreadableFile }
  var message: String { "'\(file)' was changed while it was being published" }
  var help: String? { "build again" }
}
