import Casebook
public import Diagnostics
public import Parallelism
import Site

/// The files of a site by their paths, rendered or read when they are asked for.
public struct PublishedFilesIndex: Sendable {
  private enum Entry: Sendable {
    case route(Route)
    case asset(Int)
    case media(Located<FilePath>)
    case checksums
  }

  private var assembly: Assembly
  private var preparation: MediaPreparation
  private let hashes: MediaHashes
  private let searchProgram: String?
  private var search: DeferredSearchIndex?
  private var entries: [FilePath: Entry] = [:]

  /// - Parameter searchProgram: the path of Pagefind's binary; nil for a site without a search.
  public init(_ assembly: Assembly, searchProgram: String?) {
    self.init(assembly, searchProgram: searchProgram, hashes: MediaHashes())
  }

  private init(_ assembly: Assembly, searchProgram: String?, hashes: MediaHashes) {
    self.assembly = assembly
    self.hashes = hashes
    self.searchProgram = assembly.plan.hasSearch ? searchProgram : nil
    search = self.searchProgram.map { DeferredSearchIndex(assembly, program: $0) }
    preparation = MediaPreparation(assembly)
    let media = assembly.plan.casebook.mediaFiles
    entries.reserveCapacity(
      assembly.plan.routes.count + assembly.assets.files.count + media.count)
    for route in assembly.plan.routes { entries[route.path.path] = .route(route) }
    for (number, file) in assembly.assets.files.enumerated() {
      entries[FilePath(file.path)] = .asset(number)
    }
    for file in media { entries[PagePath(media: file.value).path] = .media(file) }
    entries[FilePath(Checksums.fileName)] = .checksums
  }

  /// The files with one note as it was saved.
  ///
  /// - Parameters:
  ///   - path: the note's file.
  ///   - jobs: how many notes are resolved at once.
  /// - Returns: nil if more than that note has to be read, or something is wrong.
  public func rereadingNote(at path: FilePath, jobs: Jobs) async -> PublishedFilesIndex? {
    let before = self.assembly
    guard let (assembly, hasSamePages) = await before.rereadingNote(at: path, jobs: jobs) else {
      return nil
    }
    let media = [before, assembly].map { $0.plan.casebook.mediaFiles.map(\.value) }
    guard hasSamePages, media[0] == media[1] else {
      return PublishedFilesIndex(assembly, searchProgram: searchProgram, hashes: hashes)
    }
    var index = self
    index.assembly = assembly
    index.preparation = MediaPreparation(assembly)
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
  public func bytes(at path: FilePath) async -> [UInt8]? {
    if path.isInside(FilePath(SearchIndex.folder)) { return await search?.files[path] }
    switch entries[path] {
    case .checksums:
      let others = await search?.files ?? [:]
      return await aside { checksums(with: others).bytes }
    case let entry?: return bytes(of: entry)
    case nil: return nil
    }
  }

  /// A file of media; nil if the site has none at this path, or it may not be published.
  public func media(at path: FilePath) -> PublishedMedia? {
    guard case .media(let file) = entries[path] else { return nil }
    do {
      return try preparation.media(file).map { try hashes.published($0) }
    } catch {
      return nil
    }
  }

  private func bytes(of entry: Entry) -> [UInt8]? {
    switch entry {
    case .route(let route): return assembly.render(route)
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
  private func checksums(with others: [FilePath: [UInt8]]) -> Checksums {
    var sums = Checksums()
    for (path, entry) in entries { sums.hashes[path] = bytes(of: entry).map(Checksums.hash) }
    for (path, bytes) in others { sums.hashes[path] = Checksums.hash(bytes) }
    return sums
  }
}
