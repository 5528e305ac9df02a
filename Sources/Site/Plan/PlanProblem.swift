import Diagnostics
import Notes

/// Pages and files that cannot be published beside each other, or at all.
enum PlanProblem: Problem {
  case onePathTwice(String, String, String)
  /// Two paths, or the folders of two, that are one on some disks.
  case oneName(FilePath, FilePath, owners: [String])
  /// A file that another needs as its folder.
  case fileAndFolder(FilePath, inner: FilePath, owners: [String])
  case redirectOverPage(String, owner: String)
  case refused(FilePath, PublishedPath.Refusal)
  case unknownNavigation(String, nearest: [String])
  case unknownHeadlineClaim(String, nearest: [String])

  var code: DiagnosticCode {
    switch self {
    case .onePathTwice, .oneName, .fileAndFolder: .routeCollision
    case .redirectOverPage: .redirectCollision
    case .refused(_, .reserved): .reservedName
    case .refused: .invalidPath
    case .unknownNavigation, .unknownHeadlineClaim: .unknownReference
    }
  }

  var message: String {
    switch self {
    case .onePathTwice(let path, let first, let second):
      "two pages would be published as '\(path)': \(first) and \(second)"
    case .oneName(let path, let other, let owners):
      "\(path.likeness(to: other)): \(owners.joined(separator: " and "))"
    case .fileAndFolder(let file, let inner, let owners):
      "'\(file)' would be a file and the folder of '\(inner)': "
        + owners.joined(separator: " and ")
    case .redirectOverPage(let path, let owner):
      "the redirect '\(path)' would hide \(owner)"
    case .refused(let path, .reserved(let name)):
      "nothing can be published as '\(path)': \(name.purpose)"
    case .refused(let path, .depth):
      "'\(path)' lies in more than \(PublishedPath.mostParts - 1) folders"
    case .refused(let path, .form):
      "'\(path)' cannot be the path of a published file"
    case .unknownNavigation(let text, _):
      "no page or list of the site is called '\(text)'"
    case .unknownHeadlineClaim(let text, _): "no published claim note has the id '\(text)'"
    }
  }

  var help: String? {
    switch self {
    case .onePathTwice: "rename one of the two; upper and lower case do not tell files apart"
    case .oneName: "rename one of the two, or write both the same way"
    case .fileAndFolder: "rename or remove one of the two"
    case .redirectOverPage: "remove the redirect, or rename the page"
    case .refused(_, .reserved): "choose another name, or remove it"
    case .refused(_, .depth): "shorten it"
    case .refused(_, .form): "use letters, digits and hyphens"
    case .unknownNavigation(_, let nearest):
      advice(from: nearest)
        ?? "write the id of a page or a taxonomy, or a list such as timeline or locations"
    case .unknownHeadlineClaim(_, let nearest):
      advice(from: nearest) ?? "write the id of a published note in Content/claims"
    }
  }
}
