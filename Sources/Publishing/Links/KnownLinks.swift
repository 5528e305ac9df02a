/// The links of a folder's pages that are known to be right, each by the hash of its address: the
/// pages of one folder share most of theirs. It is for one thread alone.
final class KnownLinks {
  private var folder: Substring = ""
  @exclusivity(unchecked) private var hashes = HashSet64()

  /// Forgets everything if a page lies in another folder, where addresses mean something else.
  func enter(_ path: String) {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    guard path[..<end] != folder else { return }
    folder = path[..<end]
    hashes = HashSet64()
  }

  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  func insert(_ hash: UInt64) { hashes.insert(hash) }
}
