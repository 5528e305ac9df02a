import Casebook
import Diagnostics
import FrontMatter
import Notes
public import Site

/// A site that is ready to be rendered: everything read, resolved, planned and compiled.
public struct Assembly: Sendable {
  public private(set) var plan: SitePlan
  public let templates: SiteTemplates
  private(set) var collection: NoteCollection
  let assets: PublishedAssets
  let media: MediaFolder

  /// Renders one page or file.
  ///
  /// - Parameter views: what pages that were rendered before on this thread have left.
  public func render(_ route: Route, sharing views: SharedViews = SharedViews()) -> [UInt8] {
    templates.render(route, of: plan, sharing: views)
  }
}

extension Assembly {
  /// The same site with another text of one incident, for a preview: reading everything again takes
  /// seconds where there are thousands of notes.
  ///
  /// - Parameter path: the incident's file, which has been saved.
  /// - Returns: nil unless the text alone differs, and nothing is wrong with it.
  func readingText(at path: String) -> Assembly? {
    guard let place = collection.notes.firstIndex(where: { $0.header.path == path }) else {
      return nil
    }
    let header = collection.notes[place].header
    let before = collection.catalog[header.source].bytes
    let file = NoteFile(
      kind: header.kind, id: header.id, path: path, relativePath: header.relativePath,
      source: header.source)
    var log = DiagnosticLog()
    guard let bytes = savedBytes(of: header),
      bytes.prefix(header.body.lowerBound) == before.prefix(header.body.lowerBound)
    else { return nil }
    let text = SourceFile(path: path, bytes: bytes)
    let taxonomies = collection.settings.taxonomies.map(\.id)
    guard let note = Note(file, text: text, taxonomies: taxonomies, log: &log),
      log.diagnostics.isEmpty, note.header.body.lowerBound == header.body.lowerBound,
      case .incident(let incident) = note
    else { return nil }
    var assembly = self
    assembly.collection.replace(place, with: note, text)
    guard let casebook = plan.casebook.withText(of: incident, assembly.collection.catalog) else {
      return nil
    }
    assembly.plan = SitePlan(plan, texts: casebook)
    return assembly
  }

  private func savedBytes(of header: NoteHeader) -> [UInt8]? {
    var folders = header.relativePath.split(separator: "/").map(String.init)
    let name = folders.removeLast()
    do {
      var folder = try Directory(at: String(header.path.dropLast(header.relativePath.count)))
      for name in folders {
        guard let inner = try folder.folder(name) else { return nil }
        folder = inner
      }
      return try folder.read(name, limit: largestNote + 1)
    } catch {
      return nil
    }
  }
}
