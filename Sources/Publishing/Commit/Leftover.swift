import Diagnostics

/// What an interrupted build has left in an output folder.
public enum Leftover: Sendable, Equatable {
  /// Files that were never published.
  case staged
  /// A commit that was begun: the published site is partly old and partly new.
  case journal

  /// What to say about it, without the folder's name.
  var message: String {
    switch self {
    case .staged: "files that an interrupted build left behind; they are no part of the site"
    case .journal: "a build was interrupted while it published: the site is mixed"
    }
  }

  /// - Parameter path: of an output folder, which need not be there.
  /// - Returns: nil if nothing is left, or a build is at work.
  static func find(at path: String) throws(FileSystemError) -> Leftover? {
    guard let folder = try Directory.existing(at: path) else { return nil }
    return try find(in: folder)
  }

  static func find(in folder: Directory) throws(FileSystemError) -> Leftover? {
    guard let leftover = try WorkFolder.leftover(in: folder) else { return nil }
    // The files of a build that is running are not left over.
    guard try folder.lock() else { return nil }
    folder.unlock()
    return leftover
  }
}

/// Tells that an earlier build, or this one at its very end, has left files in the output folder.
struct LeftoverProblem: Problem {
  let folder: String
  let leftover: Leftover?
  /// Why the files could not be removed; nil if an earlier build left them.
  let reason: String?

  var code: DiagnosticCode { .unfinishedBuild }

  var message: String {
    let path = "'\(folder)/\(WorkFolder.name)'"
    if let reason { return "the site is published, but \(path) could not be removed: \(reason)" }
    return "\(path): \(leftover?.message ?? "")"
  }

  var help: String? {
    leftover == .journal
      ? "run 'dossier build' to finish" : "run 'dossier build' to remove them; do not publish them"
  }
}
