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

  private let assembly: Assembly
  private let preparation: MediaPreparation
  private var entries: [String: Entry] = [:]

  public init(_ assembly: Assembly) {
    self.assembly = assembly
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

  /// The list of hashes as it would be published: everything is rendered for it.
  private var checksums: [UInt8] {
    var sums = Checksums()
    for path in entries.keys where path != Checksums.fileName {
      sums.hashes[path] = bytes(at: path).map(Checksums.hash)
    }
    return sums.bytes
  }

  /// The bytes of a page or file of the site.
  ///
  /// - Parameter path: below the site's root, not encoded. It is compared with the paths that the
  ///   site has and used for nothing else.
  /// - Returns: nil if the site has no such file, or a file of media went away or may not be
  ///   published.
  public func bytes(at path: String) -> [UInt8]? {
    switch entries[path] {
    case .route(let number): return assembly.render(assembly.plan.routes[number])
    case .asset(let number): return assembly.assets.files[number].bytes
    case .media(let file):
      do {
        return try preparation.media(file)?.bytes()
      } catch {
        return nil
      }
    case .checksums: return checksums
    case nil: return nil
    }
  }
}
