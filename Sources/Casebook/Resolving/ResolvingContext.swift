import Diagnostics
import Notes

/// What all notes are resolved against.
///
/// One object: every note's resolver carries it, and copies of a structure this wide would have all
/// threads counting references to the same arrays.
final class ResolvingContext: Sendable {
  let settings: SiteSettings
  let visibility: Visibility
  let shelves: Shelves
  let index: NoteIndex
  let media: MediaListing
  let catalog: SourceCatalog
  let places: PublishedPlaces
  let withdrawn: Withdrawn

  init(
    settings: SiteSettings, visibility: Visibility, shelves: Shelves, index: NoteIndex,
    media: MediaListing, catalog: SourceCatalog, places: PublishedPlaces, withdrawn: Withdrawn
  ) {
    self.settings = settings
    self.visibility = visibility
    self.shelves = shelves
    self.index = index
    self.media = media
    self.catalog = catalog
    self.places = places
    self.withdrawn = withdrawn
  }

  /// The same with an edited note, which is withdrawn if it was.
  func with(_ shelves: Shelves, _ catalog: SourceCatalog) -> ResolvingContext {
    ResolvingContext(
      settings: settings, visibility: visibility, shelves: shelves, index: index,
      media: media, catalog: catalog, places: places, withdrawn: withdrawn)
  }

  /// The header of a note that the index found; nil for what is inline.
  func header(of note: NoteReference) -> NoteHeader? {
    switch note {
    case .incident(let handle): shelves.incidents.notes[handle.number].header
    case .location(let handle): shelves.locations.notes[handle.number].header
    case .source(let handle):
      shelves.inlineSources.note(atNumber: handle.number)
        .map { shelves.sources.notes[$0].header }
    case .actor(let handle): shelves.actors.notes[handle.number].header
    case .claim(let handle):
      shelves.inlineClaims.note(atNumber: handle.number)
        .map { shelves.claims.notes[$0].header }
    case .page(let handle): shelves.pages.notes[handle.number].header
    }
  }

  /// The title of a source note.
  func title(of source: Handle<Source>) -> LocalizedText? {
    header(of: .source(source))?.title.value
  }
}
