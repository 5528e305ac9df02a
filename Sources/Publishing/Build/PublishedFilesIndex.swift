import Casebook
import Site

/// The files of a site by their paths, rendered or read when they are asked for.
public struct PublishedFilesIndex: Sendable {
  private enum Entry: Sendable {
    case route(Int)
    case asset(Int)
    case media(String)
    case checksums
  }

  private var assembly: Assembly
  private let preparation: MediaPreparation
  private let hashes = MediaHashes()
  private let searchProgram: String?
  private var search: DeferredSearchIndex?
  private var entries: [String: Entry] = [:]

  /// - Parameter searchProgram: the path of Pagefind's binary; nil for a site without a search.
  public init(_ assembly: Assembly, searchProgram: String?) {
    self.assembly = assembly
    self.searchProgram = assembly.plan.hasSearch ? searchProgram : nil
    search = self.searchProgram.map { DeferredSearchIndex(assembly, program: $0) }
    preparation = MediaPreparation(assembly)
    let media = assembly.plan.casebook.mediaFiles
    entries.reserveCapacity(
      assembly.plan.routes.count + assembly.assets.files.count + media.count)
    for (number, route) in assembly.plan.routes.enumerated() {
      entries[route.path.text] = .route(number)
    }
    for (number, file) in assembly.assets.files.enumerated() { entries[file.path] = .asset(number) }
    for file in media { entries["media/" + file] = .media(file) }
    entries[Checksums.fileName] = .checksums
  }

  /// The files with one note as it was saved.
  ///
  /// - Parameter path: the note's file.
  /// - Returns: nil if other notes may depend on what has changed, or something is wrong with it:
  ///   then everything has to be read.
  public func rereadingNote(at path: String) -> PublishedFilesIndex? {
    guard let assembly = assembly.rereadingNote(at: path) else { return nil }
    var index = self
    index.assembly = assembly
    // The search finds the note's words as well, once somebody searches.
    index.search = searchProgram.map { DeferredSearchIndex(assembly, program: $0) }
    return index
  }

  /// The path that the site will be published below: `/`, or `/reports/`.
  public var root: String { assembly.plan.root }

  /// The bytes of a page or file of the site.
  ///
  /// - Parameter path: below the site's root, not encoded. It is compared with the paths that the
  ///   site has and used for nothing else.
  /// - Returns: nil if the site has no such file, or a file of media went away or may not be
  ///   published.
  public func bytes(at path: String) async -> [UInt8]? {
    if path.hasPrefix(SearchIndex.folder + "/") { return await search?.files[path] }
    switch entries[path] {
    case .checksums:
      let others = await search?.files ?? [:]
      return await aside { checksums(with: others).bytes }
    case let entry?: return bytes(of: entry)
    case nil: return nil
    }
  }

  /// A file of media; nil if the site has none at this path, or it may not be published.
  public func media(at path: String) -> PublishedMedia? {
    guard case .media(let file) = entries[path] else { return nil }
    do {
      return try preparation.media(file).map { try hashes.published($0) }
    } catch {
      return nil
    }
  }

  private func bytes(of entry: Entry) -> [UInt8]? {
    switch entry {
    case .route(let number): return assembly.render(assembly.plan.routes[number])
    case .asset(let number): return assembly.assets.files[number].bytes
    case .media(let file):
      do {
        return try preparation.media(file)?.bytes()
      } catch {
        return nil
      }
    case .checksums: return nil
    }
  }

  /// The hashes as they would be published: everything is rendered for them.
  private func checksums(with others: [String: [UInt8]]) -> Checksums {
    var sums = Checksums()
    for (path, entry) in entries { sums.hashes[path] = bytes(of: entry).map(Checksums.hash) }
    for (path, bytes) in others { sums.hashes[path] = Checksums.hash(bytes) }
    return sums
  }
}
