public import Diagnostics
import Markdown
public import Notes

extension Casebook {
  /// The same casebook with another text of one incident.
  ///
  /// - Parameters:
  ///   - note: the incident as it is now. Its front matter is as it was.
  ///   - catalog: the texts, the new one among them.
  /// - Returns: nil unless the text alone differs: if it cites, links to or shows anything else
  ///   than before, has other headings or anything wrong with it, the whole casebook may differ.
  public func withText(of note: IncidentNote, _ catalog: SourceCatalog) -> Casebook? {
    let shelf = context.shelves.incidents
    guard let number = shelf.notes.firstIndex(where: { $0.header.path == note.header.path }),
      shelf.isPublished(number)
    else { return nil }
    let edited = context.replacing(number, with: note, catalog)
    let before = NoteResolver(context: context).incident(number)
    let now = NoteResolver(context: edited).incident(number)
    guard now.trail.leadsWhere(before.trail),
      now.value.incident.body?.headings.map(\.id) == before.value.incident.body?.headings.map(\.id)
    else { return nil }
    var casebook = self
    casebook.context = edited
    casebook.incidents[number] = now.value.incident
    return casebook
  }
}

extension Trail {
  /// Whether nothing is wrong, and everything that is referred to is what another trail refers to.
  fileprivate func leadsWhere(_ other: Trail) -> Bool {
    log.diagnostics.isEmpty && unknown.isEmpty && links == other.links
      && citations == other.citations && mediaFiles == other.mediaFiles
      && anchors.elementsEqual(other.anchors) { $0.note == $1.note && $0.anchor == $1.anchor }
  }
}

extension ResolvingContext {
  fileprivate func replacing(
    _ number: Int, with note: IncidentNote, _ catalog: SourceCatalog
  ) -> ResolvingContext {
    var shelves = shelves
    shelves.incidents.notes[number] = note
    return ResolvingContext(
      settings: settings, shelves: shelves, index: index, mediaFiles: mediaFiles,
      imageSizes: imageSizes, catalog: catalog, places: places)
  }
}
