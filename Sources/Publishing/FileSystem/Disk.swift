/// The disk as a commit sees it: asked before each call that would change something.
///
/// The disk of a real build lets every call through. Tests have it fail at any of them, or at all
/// from one on, as if the process had been killed there.
struct Disk: Sendable {
  enum Change: Sendable {
    case makeFolder, createFile, write, synchronize, rename, remove, removeFolder
  }

  /// Answers the `errno` with which the call fails, or 0.
  let failure: @Sendable (Change) -> Int32

  static let real = Disk { _ in 0 }
}
