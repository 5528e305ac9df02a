import Casebook
import Parallelism
import Site

/// Renders every page of a site, several at once, and hands each on as soon as it is there.
struct Rendering: Sendable {
  private let assembly: Assembly

  struct Outcome: Sendable {
    let links: [PageLinks]
    let failure: FileSystemError?
    /// The files with private values in them, and the numbers of these.
    let leaks: [(path: String, values: [Int])]
  }

  init(_ assembly: Assembly) {
    self.assembly = assembly
  }

  /// - Parameters:
  ///   - jobs: how many pages are rendered at once.
  ///   - privateValues: what must not stand in any of them.
  ///   - use: takes a path and its bytes, on any thread; answers what went wrong.
  /// - Returns: what was found on the way.
  func run(
    jobs: Jobs, _ privateValues: PrivateValues,
    _ use: @escaping @Sendable (String, [UInt8]) -> FileSystemError?
  ) async -> Outcome {
    let routes = assembly.plan.routes
    let assembly = assembly
    let files = PublishedFiles(assembly.publishedPaths)
    let results = await jobs.map(routes.count) { number -> Rendered in
      let route = routes[number]
      let bytes = assembly.render(route)
      let path = route.path.text
      let links = path.hasSuffix(".html") ? PageLinks(path: path, html: bytes, files: files) : nil
      return Rendered(
        path: path, links: links, leaks: privateValues.found(inFile: path, bytes),
        failure: use(path, bytes))
    }
    let media = assembly.plan.casebook.mediaFiles.map {
      (path: "media/" + $0, values: privateValues.found(inFile: $0, []))
    }
    return Outcome(
      links: results.compactMap(\.links), failure: results.lazy.compactMap(\.failure).first,
      leaks: (results.map { ($0.path, $0.leaks) } + media).filter { !$0.values.isEmpty })
  }

  /// What came of one page.
  private struct Rendered: Sendable {
    let path: String
    let links: PageLinks?
    let leaks: [Int]
    let failure: FileSystemError?
  }
}
