public import Diagnostics
public import Notes

/// What was read from `Content/`, before any reference is followed.
public struct NoteCollection: Sendable {
  public private(set) var settings: SiteSettings
  /// In the order of their paths.
  public private(set) var notes: [Note]
  /// The files that are notes by their place but could not be read; that has been reported, so
  /// that references to them are not reported once more.
  public let unreadable: [NoteFile]
  public let media: MediaListing
  /// The texts, for their bodies.
  public private(set) var catalog: SourceCatalog

  public init(
    settings: SiteSettings, notes: [Note], unreadable: [NoteFile], media: MediaListing,
    catalog: SourceCatalog
  ) {
    self.settings = settings
    self.notes = notes
    self.unreadable = unreadable
    self.media = media
    self.catalog = catalog
  }

  /// Takes the newer text of a note.
  ///
  /// - Parameters:
  ///   - place: the note's place in ``notes``.
  ///   - note: the note as it is now, with the header's source as before.
  public mutating func replace(_ place: Int, with note: Note, _ text: SourceFile) {
    notes[place] = note
    catalog.replace(note.header.source, with: text)
  }

  /// Takes other settings than `site.yml` has, for a build that is asked to.
  ///
  /// - Parameters:
  ///   - baseURL: nil for the settings' own.
  ///   - hasSearch: nil for what the settings say.
  public mutating func use(baseURL: String?, hasSearch: Bool?) {
    if let baseURL { settings.baseURL = baseURL }
    if let hasSearch {
      settings.search = hasSearch ? .pagefind : .off
      settings.searchRange = nil
    }
  }
}

/// Which notes count as published.
public struct Visibility: Sendable {
  public let asOf: Instant
  public let includesDrafts: Bool

  /// - Parameters:
  ///   - asOf: embargoes that end after this moment hold.
  ///   - includesDrafts: whether drafts and embargoed notes are shown all the same.
  public init(asOf: Instant, includesDrafts: Bool) {
    self.asOf = asOf
    self.includesDrafts = includesDrafts
  }

  public func shows(_ header: NoteHeader) -> Bool {
    includesDrafts || !header.isDraft(asOf: asOf)
  }
}
