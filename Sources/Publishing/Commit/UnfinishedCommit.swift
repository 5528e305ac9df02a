public import Diagnostics

/// A commit that was begun and could not be carried out: its journal is still there.
public struct UnfinishedCommit: Error, Problem {
  /// The output folder.
  let folder: String
  let cause: FileSystemError

  public var code: DiagnosticCode { .writeFailed }

  public var message: String {
    "\(cause.message); the site in '\(folder)' is mixed: partly old, partly new"
  }

  public var help: String? {
    guard cause.isStandingInTheWay else {
      return (cause.help.map { $0 + ", then " } ?? "") + "run 'dossier build' to finish"
    }
    return """
      move away what stands there and run 'dossier build' to finish; or give that build up: delete \
      '\(folder)/\(WorkFolder.name)' and run 'dossier build --adopt'
      """
  }
}
