import Casebook
public import Diagnostics
public import Notes

/// A site's settings and which notes it has: what there is to know before a note is added to it.
public struct ContentOutline {
  public let settings: SiteSettings
  private let folder: ContentFolder

  /// - Returns: nil if there is no site, after a report.
  public init?(at path: String, log: inout DiagnosticLog) {
    var catalog = SourceCatalog()
    var details = DiagnosticLog()
    guard let folder = listContent(at: path, log: &log),
      let settings = readSettings(folder, &catalog, log: &details)
    else {
      log.append(contentsOf: details)
      return nil
    }
    self.folder = folder
    self.settings = settings
  }

  /// The path of a note below the content folder, whichever folder of its kind it lies in. Two ids that
  /// differ in case alone would be one file on some machines.
  public func path(of id: String, _ kind: NoteKind) -> String? {
    let folded = id.lowercased()
    return folder.notes.first { $0.kind == kind && $0.id.lowercased() == folded }?.path.text
  }

  /// The id of the location that a reference leads to, by its id or one of its aliases.
  public func location(named name: String) -> String? {
    let wanted = FoldedName(name)
    let locations = folder.notes.filter { $0.kind == .location }
    return locations.first { $0.id == name }?.id
      ?? locations.first { FoldedName($0.id) == wanted }?.id
      ?? locations.first { aliases(of: $0).contains { FoldedName($0) == wanted } }?.id
  }

  /// The ids of locations that may have been meant.
  public func locations(near name: String) -> [String] {
    suggestions(for: name, among: folder.notes.filter { $0.kind == .location }.map(\.id))
  }

  private func aliases(of listed: ContentFolder.Listed) -> [String] {
    ReadNote(listed, in: folder.root, taxonomies: []).note?.header.aliases.map(\.value) ?? []
  }
}
