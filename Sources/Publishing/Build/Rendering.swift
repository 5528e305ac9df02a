import Casebook
import Parallelism
import Site

/// Renders every page of a site, several at once, and hands each on as soon as it is there.
struct Rendering: Sendable {
  private let assembly: Assembly

  struct Outcome: Sendable {
    let links: [PageLinks]
    let failure: FileSystemError?
    /// Which private values stand in which of the pages.
    let leaks: [Leak]
  }

  init(_ assembly: Assembly) {
    self.assembly = assembly
  }

  /// - Parameters:
  ///   - jobs: how many pages are rendered at once.
  ///   - privateValues: what must not stand in any of them.
  ///   - use: takes a path and its bytes, on any thread; answers what went wrong. Is not given pages
  ///     in which private values stand.
  /// - Returns: what was found on the way.
  func run(
    jobs: Jobs, _ privateValues: PrivateValues,
    _ use: @escaping @Sendable (String, [UInt8]) -> FileSystemError?
  ) async -> Outcome {
    // The files for machines, each as large as hundreds of pages, stand last in the plan, and are
    // begun first. Incidents, many and small, come last: no worker waits for another at the end.
    let routes = assembly.plan.routes
    let order =
      routes.indices.reversed().filter { !routes[$0].isIncident }
      + routes.indices.filter { routes[$0].isIncident }
    let assembly = assembly
    let files = PublishedFiles(assembly.publishedPaths)
    let results = await jobs.map(order.count, eachWith: { PageTools() }) { position, tools in
      let number = order[position]
      let route = routes[number]
      // A rehearsal is called off when the notes have changed.
      if Task.isCancelled {
        return Rendered(
          number: number, links: nil, leak: Leak(path: "", values: []), failure: nil)
      }
      assembly.render(route, sharing: tools.views, into: &tools.bytes)
      let path = route.path.text
      let links =
        path.hasSuffix(".html")
        ? PageLinks(path: path, html: tools.bytes, files: files, known: tools.links) : nil
      let leak = Leak(path: path, values: privateValues.found(inPage: path, tools.bytes))
      // A page with a private value never reaches a disk, not even where it would wait.
      let failure = leak.values.isEmpty ? use(path, tools.bytes) : nil
      return Rendered(number: number, links: links, leak: leak, failure: failure)
    }.sorted { $0.number < $1.number }
    return Outcome(
      links: results.compactMap(\.links), failure: results.lazy.compactMap(\.failure).first,
      leaks: results.map(\.leak))
  }

  /// What a worker keeps from page to page.
  private struct PageTools {
    let views = SharedViews()
    let links = KnownLinks()
    var bytes: [UInt8] = []
  }

  /// What came of one page.
  private struct Rendered: Sendable {
    /// Its place in the plan.
    let number: Int
    let links: PageLinks?
    let leak: Leak
    let failure: FileSystemError?
  }
}
