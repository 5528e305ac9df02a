import Diagnostics
import Synchronization

/// The hashes of a site's files, which are written nowhere.
final class SiteHashes: Destination {
  private let hashes = Mutex<[FilePath: String]>([:])

  var checksums: Checksums {
    var checksums = Checksums()
    checksums.hashes = hashes.withLock(\.self)
    return checksums
  }

  func stage(_ path: String, _ bytes: [UInt8]) {
    add(path, Checksums.hash(bytes))
  }

  func stage(
    _ path: String, count: Int, _ forEachChunk: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    var hash = RunningHash()
    try forEachChunk { hash.add($0) }
    add(path, hash.text)
  }

  private func add(_ path: String, _ hash: String) {
    hashes.withLock { $0[FilePath(path)] = hash }
  }
}
