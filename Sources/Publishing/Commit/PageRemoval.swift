import Diagnostics

/// The published pages that a commit would remove.
///
/// Notes that are missing by mistake, of a folder that was moved or a disk that was not mounted, look
/// like notes that were deleted. So a build that would remove many pages asks first.
struct PageRemoval {
  /// So many pages may go from a site of any size: in a small one, a note or two is a fifth.
  static let alwaysAllowed = 4

  private let removed: [String]
  private let published: Int

  init(_ journal: Journal, of owned: Checksums) {
    removed = journal.removals.filter(Self.isPage)
    published = owned.hashes.keys.count { Self.isPage($0.text) }
  }

  /// Throws a ``CommitProblem`` if more than a fifth of the published pages would be removed.
  func check() throws(CommitProblem) {
    guard removed.count > Self.alwaysAllowed, removed.count * 5 > published else { return }
    throw .removals(removed, ofPages: published)
  }

  private static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }
}
