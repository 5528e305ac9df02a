import Casebook
import Diagnostics
import Notes
import Parallelism
import Testing

@testable import Site

/// A handful of notes, planned as a site.
struct SmallSite {
  /// What stands in `site.yml` below its title.
  var settings = ""
  var words = Words.standard
  private var files: [(path: String, text: String)] = []

  /// Adds a note: its front matter below the title.
  mutating func add(_ path: String, title: String? = nil, _ frontMatter: String = "") {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    files.append((path + ".md", "---\ntitle: \(title ?? name)\n\(frontMatter)\n---\n"))
  }

  /// The plan of the site, whose notes must be without errors.
  func plan() async -> SitePlan {
    var catalog = SourceCatalog()
    var log = DiagnosticLog()
    let site = SourceFile(path: "site.yml", bytes: Array("title: Site\n\(settings)\n".utf8))
    let settings = SiteSettings(site, catalog.add(site), log: &log)
    let taxonomies = settings.taxonomies.map(\.id)
    var notes: [Note] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let text = SourceFile(path: file.path, bytes: Array(file.text.utf8))
      let source = catalog.add(text)
      let parts = file.path.split(separator: "/").map(String.init)
      guard let kind = NoteKind.allCases.first(where: { $0.folder == parts.first }),
        let name = parts.last
      else { continue }
      let noteFile = NoteFile(
        kind: kind, id: String(name.dropLast(3)), path: file.path, relativePath: file.path,
        source: source)
      if let note = Note(noteFile, text: text, taxonomies: taxonomies, log: &log) {
        notes.append(note)
      }
    }
    let collection = NoteCollection(
      settings: settings, notes: notes, unreadable: [], media: MediaListing(), catalog: catalog)
    let visibility = Visibility(asOf: Instant(seconds: 1_700_000_000), includesDrafts: false)
    let casebook = await Casebook.resolve(
      collection, visibility: visibility, jobs: Jobs(1), log: &log)
    let assets = AssetPaths(
      stylesheet: PagePath("assets/style.css"), script: nil, searchScript: nil, icon: nil)
    let plan = SitePlan(
      casebook, words: words, assets: assets, atlas: Atlas(), asOf: visibility.asOf,
      log: &log)
    #expect(log.diagnostics.map(\.message) == [])
    return plan
  }
}

extension SitePlan {
  /// Where pages are made for tests.
  var context: PageContext {
    PageContext(self, at: PagePath("incidents/x.html"), sharing: SharedViews())
  }

  func incident(_ id: String) -> Handle<Incident> {
    Handle(casebook.incidents.firstIndex { $0.header.id == id } ?? 0)
  }
}
