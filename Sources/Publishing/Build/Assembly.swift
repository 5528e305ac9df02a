import Casebook
import Diagnostics
import FrontMatter
public import Notes
import Parallelism
public import Site

/// A site that is ready to be rendered: everything read, resolved, planned and compiled.
public struct Assembly: Sendable {
  public private(set) var plan: SitePlan
  public let templates: SiteTemplates
  private(set) var collection: NoteCollection
  let assets: PublishedAssets
  let media: MediaFolder

  /// When the next embargo ends; nil if none does.
  public var nextEmbargo: Instant? {
    collection.notes.lazy.compactMap(\.header.embargo).filter { $0 > plan.asOf }.min()
  }

  /// Whether a note's embargo ended after a moment, and before the site's own.
  public func hasEmbargoEnded(since moment: Instant) -> Bool {
    collection.notes.contains { note in
      note.header.embargo.map { moment < $0 && $0 <= plan.asOf } ?? false
    }
  }

  /// Renders one page or file.
  public func render(_ route: Route) -> [UInt8] {
    var bytes: [UInt8] = []
    render(route, sharing: SharedViews(), into: &bytes)
    return bytes
  }

  /// Renders one of many pages or files.
  ///
  /// - Parameters:
  ///   - views: what pages that were rendered before on this thread have left.
  ///   - bytes: takes the page in place of what it held.
  func render(_ route: Route, sharing views: SharedViews, into bytes: inout [UInt8]) {
    templates.render(route, of: plan, sharing: views, into: &bytes)
  }
}

extension Assembly {
  /// The same site with one note as it was saved, for a preview: reading everything again takes
  /// seconds where there are thousands of notes.
  ///
  /// - Parameters:
  ///   - path: the note's file.
  ///   - jobs: how many notes are resolved at once.
  /// - Returns: the site, and whether it has the same pages; nil if more has to be read, or
  ///   something is wrong.
  func rereadingNote(
    at path: FilePath, jobs: Jobs
  ) async -> (assembly: Assembly, hasSamePages: Bool)? {
    guard let place = collection.notes.firstIndex(where: { FilePath($0.header.path) == path })
    else { return nil }
    let header = collection.notes[place].header
    guard let bytes = savedBytes(of: header) else { return nil }
    let file = NoteFile(
      kind: header.kind, id: header.id, path: header.path, relativePath: header.relativePath,
      source: header.source)
    let text = SourceFile(path: header.path, bytes: bytes)
    let taxonomies = collection.settings.taxonomies.map(\.id)
    var log = DiagnosticLog()
    guard let note = Note(file, text: text, taxonomies: taxonomies, log: &log),
      !log.hasErrors
    else { return nil }
    var assembly = self
    assembly.collection.replace(place, with: note, text)
    guard
      let edited = await plan.casebook.withEdit(of: note, assembly.collection, jobs: jobs)
    else { return nil }
    var hasSamePages = false
    if let next = plan.edited(edited, log: &log) {
      (assembly.plan, hasSamePages) = next
    } else {
      assembly.plan = SitePlan(
        edited.casebook, words: plan.words, assets: plan.assets, atlas: plan.atlas,
        asOf: plan.asOf, log: &log)
    }
    return log.hasErrors ? nil : (assembly, hasSamePages)
  }

  private func savedBytes(of header: NoteHeader) -> [UInt8]? {
    var folders = FilePath(header.relativePath).parts
    let name = folders.removeLast()
    do {
      var folder = try Directory(at: String(header.path.dropLast(header.relativePath.count)))
      for name in folders {
        guard let inner = try folder.folder(name) else { return nil }
        folder = inner
      }
      return try folder.read(name, limit: readable(largestNote))
    } catch {
      return nil
    }
  }
}
