import Diagnostics

/// Compares what a published folder says that it holds with a fresh build of the notes.
///
/// - Parameters:
///   - published: the site as readers have it.
///   - fresh: what the notes make now.
/// - Returns: what differs, in the order of the paths.
public func compareOutput(
  at published: String, with fresh: Checksums
) throws(FileSystemError) -> [OutputDifference] {
  guard let sums = try Directory(at: published).read(Checksums.fileName) else {
    return [.unlisted]
  }
  let old = Checksums(parsing: sums).hashes
  var differences: [OutputDifference] = []
  for (path, hash) in old {
    switch fresh.hashes[path] {
    case nil: differences.append(.unmade(path.text))
    case hash: continue
    default: differences.append(.outdated(path.text))
    }
  }
  differences += fresh.hashes.keys.filter { old[$0] == nil }.map { .unpublished($0.text) }
  return differences.sorted(by: <)
}
