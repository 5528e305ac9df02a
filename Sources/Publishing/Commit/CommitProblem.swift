public import Diagnostics

/// Why a site cannot be written to a folder.
public enum CommitProblem: Problem, Error {
  case inUse(folder: String)
  case strangers(folder: String, examples: [String])
  case stranger(String)
  case path(String)
  case samePath(String, String)
  case inTheWay(String)

  public var code: DiagnosticCode {
    switch self {
    case .inUse: .outputInUse
    case .strangers, .stranger, .inTheWay: .strangerInOutput
    case .path: .invalidPath
    case .samePath: .routeCollision
    }
  }

  public var message: String {
    switch self {
    case .inUse(let folder): "another build is writing to '\(folder)'"
    case .strangers(let folder, let examples):
      "'\(folder)' holds files that dossier did not write: \(examples.joined(separator: ", "))"
    case .stranger(let path): "'\(path)' is not a file of dossier's and would be overwritten"
    case .path(let path): "'\(path)' cannot be the path of a published file"
    case .samePath(let first, let second):
      "'\(first)' and '\(second)' are one file where case or normalisation do not count"
    case .inTheWay(let path): "something that is not dossier's stands in the way of '\(path)'"
    }
  }

  public var help: String? {
    switch self {
    case .inUse: "wait until it has ended"
    case .strangers: "choose an empty folder, or build with --adopt to leave them where they are"
    case .stranger: "move it away, or build with --adopt to replace it"
    case .path: "use letters, digits and hyphens"
    case .samePath: "rename one of the two"
    case .inTheWay: "move it away"
    }
  }
}
