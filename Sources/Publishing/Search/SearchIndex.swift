import Casebook
import Notes
import Site

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files that a browser searches a site with: Pagefind's script, and the index of the pages.
struct SearchIndex: Sendable {
  /// Below the site's root.
  let files: [(path: String, bytes: [UInt8])]

  /// The folder that the theme's script looks for the index in.
  static let folder = ReservedName.searchFolder

  /// What Pagefind adds for sites without an interface of their own.
  private static let unused = ["pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui"]

  /// Indexes a site's pages.
  ///
  /// - Parameters:
  ///   - pages: their addresses below the root, percent-encoded, with their bytes. Pagefind
  ///     numbers pages as they come: the same order gives the same index.
  ///   - program: the path of Pagefind's binary.
  ///   - limits: what Pagefind may use up.
  init(
    of pages: some Sequence<(address: String, html: [UInt8])>, with program: String,
    limits: ChildProcess.Limits = ChildProcess.Limits()
  ) throws(SearchProblem) {
    var service = try PagefindService(program, limits: limits)
    guard let index = try service.ask(.newIndex, expecting: "NewIndex").index else {
      throw .notUnderstood(program: program)
    }
    for page in pages {
      let html = String(decoding: page.html, as: UTF8.self)
      _ = try service.ask(
        .addFile(index: index, url: "/" + page.address, html: html), expecting: "IndexedFile")
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for file in try service.ask(.getFiles(index: index), expecting: "GetFiles").files ?? []
    where !Self.unused.contains(where: { file.path.hasPrefix($0) }) {
      guard let bytes = Data(base64Encoded: file.content) else {
        throw .notUnderstood(program: program)
      }
      files.append((Self.folder + "/" + file.path, [UInt8](bytes)))
    }
    guard !files.isEmpty else { throw .emptyIndex(program: program) }
    self.files = files.sorted { $0.path < $1.path }
  }
}

extension SearchIndex {
  /// Indexes the pages of a site that readers search. They are rendered once more for it: that
  /// takes less time than indexing one of them, and keeping them all would take more memory than
  /// everything else.
  init(of assembly: Assembly, with program: String) throws(SearchProblem) {
    let pages = assembly.plan.routes.lazy.filter(\.isSearched).map { route in
      (address: route.path.encoded, html: assembly.render(route))
    }
    try self.init(of: pages, with: program)
  }
}
