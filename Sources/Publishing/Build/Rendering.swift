import Casebook
import Parallelism
import Site

/// Renders every page of a site, several at once, and hands each on as soon as it is there.
struct Rendering: Sendable {
  private let assembly: Assembly

  struct Outcome: Sendable {
    let links: [PageLinks]
    let failure: FileSystemError?
  }

  init(_ assembly: Assembly) {
    self.assembly = assembly
  }

  /// - Parameter use: takes a path and its bytes, on any thread; answers what went wrong.
  func run(
    jobs: Jobs, _ use: @escaping @Sendable (String, [UInt8]) -> FileSystemError?
  ) async -> Outcome {
    let routes = assembly.plan.routes
    let assembly = assembly
    let files = PublishedFiles(assembly.publishedPaths)
    let results = await jobs.map(routes.count) { number -> (PageLinks?, FileSystemError?) in
      let route = routes[number]
      let bytes = assembly.render(route)
      let path = route.path.text
      let links = path.hasSuffix(".html") ? PageLinks(path: path, html: bytes, files: files) : nil
      return (links, use(path, bytes))
    }
    return Outcome(
      links: results.compactMap(\.0), failure: results.lazy.compactMap(\.1).first)
  }
}
