import Casebook
import Diagnostics
import MediaFiles

/// A file of media, and what of it is published.
struct PreparedMedia: Sendable {
  /// Below `media/`.
  let file: FilePath
  let media: CleanedMedia
  let problems: [MediaProblem]
  private let folder: MediaFolder
  /// The file as it was when it was taken apart.
  private let state: FileSource.State

  /// Takes a file apart, without keeping any of it in memory.
  init(_ file: FilePath, in folder: MediaFolder, keepsMetadata: Bool) throws {
    let source = try folder.source(file)
    (media, problems) = try MediaInspection(source, name: file.text).run(
      keepsMetadata: keepsMetadata)
    self.file = file
    self.folder = folder
    state = source.state
  }

  /// Where it is published.
  var path: String { PagePath(media: file).text }

  /// Hands on the bytes that are published.
  ///
  /// - Throws: ``MediaChanged`` if the file is no longer what was taken apart: other bytes would be
  ///   published than were judged.
  func forEachChunk(_ use: ([UInt8]) throws -> Void) throws {
    let source = try folder.source(file)
    guard source.state == state else { throw MediaChanged(file: file.text) }
    try media.forEachChunk(of: source, use)
    guard source.isUnchanged else { throw MediaChanged(file: file.text) }
  }

  /// Whether the bytes that are published are those of another look at the file.
  func publishesTheSame(as other: PreparedMedia) -> Bool {
    state == other.state && media == other.media
  }

  /// Some of the bytes that are published.
  ///
  /// - Throws: ``MediaChanged`` if the file is no longer what was taken apart.
  func bytes(in range: Range<Int>) throws -> [UInt8] {
    let source = try folder.source(file)
    guard source.state == state else { throw MediaChanged(file: file.text) }
    var bytes: [UInt8] = []
    var start = 0
    for piece in media.pieces {
      let part = range.clamped(to: start..<(start + piece.count))
      if !part.isEmpty {
        let within = (part.lowerBound - start)..<(part.upperBound - start)
        switch piece {
        case .replacement(let replacement): bytes += replacement[within]
        case .original(let original):
          let first = original.lowerBound + within.lowerBound
          bytes += try source.bytes(in: first..<(first + within.count))
        }
      }
      start += piece.count
    }
    guard source.isUnchanged, bytes.count == range.clamped(to: 0..<start).count else {
      throw MediaChanged(file: file.text)
    }
    return bytes
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
