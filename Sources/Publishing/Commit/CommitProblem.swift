public import Diagnostics

/// Why a site cannot be written to a folder.
public enum CommitProblem: Problem, Error, Equatable {
  case inUse(folder: String, process: String?)
  case strangers(folder: String, examples: [String])
  case stranger(String)
  /// The folder's `SHA256SUMS` names nothing that this site has.
  case foreignList(folder: String)
  case path(String)
  case samePath(String, String)
  /// A file that another file needs as its folder.
  case fileAndFolder(String, String)
  case inTheWay(String)
  /// Many pages would be removed, by their paths, and nobody has said that they are to go.
  case removals([String], ofPages: Int)
  /// The output folder was renamed or replaced during the build.
  case moved(folder: String)
  /// The site would be published among what it is made from.
  case amongSources(folder: String, sources: String)

  public var code: DiagnosticCode {
    switch self {
    case .inUse: .outputInUse
    case .strangers, .stranger, .inTheWay, .foreignList, .amongSources: .strangerInOutput
    case .removals: .unconfirmedRemoval
    case .moved: .writeFailed
    case .path: .invalidPath
    case .samePath, .fileAndFolder: .routeCollision
    }
  }

  public var message: String {
    switch self {
    case .inUse(let folder, nil): "another build is writing to '\(folder)'"
    case .inUse(let folder, let process?):
      "another build, process \(process), is writing to '\(folder)'"
    case .strangers(let folder, let examples):
      "'\(folder)' holds files that dossier did not write: \(examples.joined(separator: ", "))"
    case .stranger(let path): "'\(path)' is not a file of dossier's and would be overwritten"
    case .foreignList(let folder):
      "the SHA256SUMS in '\(folder)' is not of this site: it names none of its files"
    case .path(let path): "'\(path)' cannot be the path of a published file"
    case .samePath(let first, let second) where first == second:
      "'\(first)' would be written twice"
    case .samePath(let first, let second):
      "'\(first)' and '\(second)' are one name where case and normalisation do not count"
    case .fileAndFolder(let file, let path):
      "'\(file)' cannot be a file and the folder of '\(path)'"
    case .inTheWay(let path): "something that is not dossier's stands in the way of '\(path)'"
    case .removals(let pages, let count):
      "this build would remove \(pages.count) of \(count) published pages: \(Self.list(pages))"
    case .moved(let folder): "'\(folder)' was renamed or replaced while the site was being built"
    case .amongSources(let folder, let sources):
      "'\(folder)' lies in '\(sources)', which the site is made from"
    }
  }

  public var help: String? {
    switch self {
    case .inUse: "wait until it has ended"
    case .strangers: "choose an empty folder, or build with --adopt to leave them where they are"
    case .foreignList: "choose an empty folder, or build with --adopt to leave its files alone"
    case .stranger: "move it away, or build with --adopt to replace it"
    case .path: "use letters, digits and hyphens"
    case .samePath, .fileAndFolder: "rename one of the two"
    case .inTheWay: "move it away"
    case .removals:
      "check that no notes are missing; if the pages are to go, build with --confirm-removal"
    case .moved: "build again"
    case .amongSources: "choose a folder beside it: what is published there would be read as notes"
    }
  }

  /// How many pages a message names.
  private static let mostNamed = 10

  private static func list(_ pages: [String]) -> String {
    let named = pages.prefix(mostNamed).joined(separator: ", ")
    let rest = pages.count - mostNamed
    return rest > 0 ? "\(named) and \(rest) more" : named
  }
}
