import Diagnostics

/// Compares what two published folders say that they hold.
///
/// - Parameters:
///   - published: the site as readers have it.
///   - fresh: the site as the notes make it now.
/// - Returns: what differs, in the order of the paths.
public func compareOutputs(
  published: String, fresh: String
) throws(FileSystemError) -> [OutputDifference] {
  guard let old = try list(in: published), let new = try list(in: fresh) else { return [.unlisted] }
  var differences: [OutputDifference] = []
  for (path, hash) in old {
    switch new[path] {
    case nil: differences.append(.unmade(path.text))
    case hash: continue
    default: differences.append(.outdated(path.text))
    }
  }
  differences += new.keys.filter { old[$0] == nil }.map { .unpublished($0.text) }
  return differences.sorted(by: <)
}

private func list(in path: String) throws(FileSystemError) -> [FilePath: String]? {
  try Directory(at: path).read(Checksums.fileName).map { Checksums(parsing: $0).hashes }
}
