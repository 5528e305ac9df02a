import Diagnostics
import MediaFiles
import Synchronization

/// A file of media as it is published, which is read a part at a time.
public struct PublishedMedia: Sendable {
  /// How many bytes are published.
  public let count: Int
  /// The SHA-256 of these bytes, in hexadecimal digits.
  public let hash: String
  private let prepared: PreparedMedia

  fileprivate init(_ prepared: PreparedMedia, hash: String) {
    self.prepared = prepared
    self.hash = hash
    count = prepared.media.count
  }

  /// A part of the bytes that are published; nil if the file was changed meanwhile.
  public func bytes(in range: Range<Int>) -> [UInt8]? {
    do {
      return try prepared.bytes(in: range)
    } catch {
      return nil
    }
  }
}

/// The hashes of what is published of media. A film is watched in a hundred requests, and read as
/// a whole for the first of them alone.
final class MediaHashes: Sendable {
  private struct Known: Sendable {
    let prepared: PreparedMedia
    let hash: String
  }

  private let known = Mutex<[FilePath: Known]>([:])

  /// A file with its hash.
  func published(_ prepared: PreparedMedia) throws -> PublishedMedia {
    let before = known.withLock { $0[prepared.file] }
    if let before, before.prepared.publishesTheSame(as: prepared) {
      return PublishedMedia(prepared, hash: before.hash)
    }
    var running = RunningHash()
    try prepared.forEachChunk { running.add($0) }
    let hash = running.text
    known.withLock { $0[prepared.file] = Known(prepared: prepared, hash: hash) }
    return PublishedMedia(prepared, hash: hash)
  }
}
