import Diagnostics

/// Two pages that want one path.
enum PlanProblem: Problem {
  case onePathTwice(String, String, String)
  case redirectOverPage(String, owner: String)
  case unknownNavigation(String, nearest: [String])
  case unknownHeadlineClaim(String, nearest: [String])

  var code: DiagnosticCode {
    switch self {
    case .onePathTwice: .routeCollision
    case .redirectOverPage: .redirectCollision
    case .unknownNavigation, .unknownHeadlineClaim: .unknownReference
    }
  }

  var message: String {
    switch self {
    case .onePathTwice(let path, let first, let second):
      "two pages would be published as '\(path)': \(first) and \(second)"
    case .redirectOverPage(let path, let owner):
      "the redirect '\(path)' would hide \(owner)"
    case .unknownNavigation(let text, _):
      "no page or list of the site is called '\(text)'"
    case .unknownHeadlineClaim(let text, _): "no published claim note has the id '\(text)'"
    }
  }

  var help: String? {
    switch self {
    case .onePathTwice: "rename one of the two; upper and lower case do not tell files apart"
    case .redirectOverPage: "remove the redirect, or rename the page"
    case .unknownNavigation(_, let nearest):
      advice(from: nearest)
        ?? "write the id of a page or a taxonomy, or a list such as timeline or locations"
    case .unknownHeadlineClaim(_, let nearest):
      advice(from: nearest) ?? "write the id of a published note in Content/claims"
    }
  }
}
