import Diagnostics

/// Finds links that lead nowhere, over everything that was rendered.
struct LinkCheck {
  /// - Parameters:
  ///   - pages: what was found in each page, in the order of the plan.
  ///   - log: takes each broken link of each page.
  static func run(_ pages: [PageLinks], log: inout DiagnosticLog) {
    var ids: [Int: HashSet64] = [:]
    var paths: [Int: String] = [:]
    for page in pages {
      ids[page.page] = page.ids
      paths[page.page] = page.path
    }
    for page in pages {
      for problem in page.broken { log.report(problem, at: .nowhere) }
      for anchor in page.anchors {
        guard let known = ids[anchor.target], !known.contains(anchor.hash) else { continue }
        let target = paths[anchor.target] ?? ""
        log.report(
          LinkProblem.noAnchor(anchor.text, target: target, on: page.path), at: .nowhere)
      }
    }
  }
}
