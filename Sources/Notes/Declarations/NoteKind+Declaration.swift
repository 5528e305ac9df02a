import Diagnostics

extension NoteKind {
  /// The keys of its notes: first those that all notes have, then its own.
  public var declaration: RecordDeclaration { declaration(taxonomies: TaxonomyTerms.ofEverySite) }

  /// - Parameter taxonomies: the taxonomies of a site, whose keys its notes may have.
  public func declaration(taxonomies: [String]) -> RecordDeclaration {
    KeyRecorder.record("\(withArticle) note", "\(rawValue) notes") { reader in
      let header = NoteHeader(&reader, of: unnamedFile, body: 0..<0)
      _ = Note(&reader, header: header, taxonomies: taxonomies)
    }
  }

  /// The keys that every note has, whatever its kind.
  public static var sharedKeys: [KeyDeclaration] {
    KeyRecorder.record("a note", "notes") { reader in
      _ = NoteHeader(&reader, of: NoteKind.page.unnamedFile, body: 0..<0)
    }.keys
  }

  private var unnamedFile: NoteFile {
    NoteFile(kind: self, id: "", path: "", relativePath: "", source: SourceID(0))
  }
}

extension SiteSettings {
  /// The keys of `site.yml`.
  public static var declaration: RecordDeclaration {
    KeyRecorder.record("site.yml", "site.yml") { reader in
      var settings = SiteSettings()
      settings.read(&reader)
    }
  }
}
