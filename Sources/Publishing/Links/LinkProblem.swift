import Diagnostics

/// A link of a rendered page that leads nowhere.
enum LinkProblem: Problem {
  case noFile(String, on: String)
  case noAnchor(String, target: String, on: String)

  var code: DiagnosticCode {
    switch self {
    case .noFile: .brokenLink
    case .noAnchor: .brokenAnchor
    }
  }

  var message: String {
    switch self {
    case .noFile(let target, let page):
      "the page '\(page)' links to '\(target)', which is not there"
    case .noAnchor(let anchor, let target, let page):
      "the page '\(page)' links to '\(target)#\(anchor)', which is not there"
    }
  }

  var help: String? { "look for the link in the page's note, or in the template" }
}
