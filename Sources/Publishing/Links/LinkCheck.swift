import Diagnostics

/// Finds links that lead nowhere, over everything that was rendered.
struct LinkCheck {
  /// - Parameters:
  ///   - pages: what was found in each page.
  ///   - files: every path that is published.
  ///   - log: takes each link once, however many pages have it.
  static func run(_ pages: [PageLinks], files: Set<String>, log: inout DiagnosticLog) {
    var anchors: [String: Set<String>] = [:]
    for page in pages { anchors[page.path] = page.anchors }
    var reported: Set<PageLinks.Link> = []
    for page in pages {
      for link in page.links {
        let problem: LinkProblem
        if !files.contains(link.target) {
          problem = .noFile(link.target, on: page.path)
        } else if let fragment = link.fragment, !fragment.isEmpty,
          let known = anchors[link.target], !known.contains(fragment)
        {
          problem = .noAnchor(fragment, target: link.target, on: page.path)
        } else {
          continue
        }
        if reported.insert(link).inserted { log.report(problem, at: .nowhere) }
      }
    }
  }
}

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
