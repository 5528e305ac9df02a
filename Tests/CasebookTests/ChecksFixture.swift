import Casebook
import Diagnostics
import Notes
import Parallelism

/// A handful of notes, checked.
struct CheckedNotes {
  /// What stands in `site.yml` below its title.
  var settings = ""
  var includesDrafts = false
  private var files: [(path: String, text: String)] = []

  /// Adds a note: its front matter below the title, and its body.
  mutating func add(
    _ path: String, title: String? = nil, _ frontMatter: String = "", body: String = ""
  ) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let text = "---\ntitle: \(title ?? "The note \(name)")\n\(frontMatter)\n---\n\n\(body)\n"
    files.append((path + ".md", text))
  }

  /// What the checks find of one code: the file, what is pointed at, and the message.
  func findings(_ code: DiagnosticCode) async -> [String] {
    let (diagnostics, catalog) = await checked()
    return DiagnosticReport(diagnostics.filter { $0.code == code }, in: catalog).findings.map {
      "\(Self.shown($0.place, catalog)): \($0.message)"
    }
  }

  /// All that is found, notes' own mistakes included.
  func checked() async -> (diagnostics: [Diagnostic], catalog: SourceCatalog) {
    var catalog = SourceCatalog()
    var log = DiagnosticLog()
    let site = SourceFile(path: "site.yml", bytes: Array("title: Site\n\(settings)\n".utf8))
    let settings = SiteSettings(site, catalog.add(site), log: &log)
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
      if let note = Note(noteFile, text: text, taxonomies: ["weapons", "targets"], log: &log) {
        notes.append(note)
      }
    }
    let collection = NoteCollection(
      settings: settings, notes: notes, unreadable: [], media: MediaListing(["a.jpg", "b.pdf"]),
      catalog: catalog)
    let visibility = Visibility(asOf: Self.now, includesDrafts: includesDrafts)
    let casebook = await Casebook.resolve(
      collection, visibility: visibility, jobs: Jobs(1), log: &log)
    await casebook.check(collection, asOf: Self.now, jobs: Jobs(1), log: &log)
    return (log.diagnostics, catalog)
  }

  /// 2023-11-14T22:13:20Z, which is the 15th already east of Khartoum.
  private static let now = Instant(seconds: 1_700_000_000)

  private static func shown(_ place: Place, _ catalog: SourceCatalog) -> String {
    switch place {
    case .range(let range):
      let file = catalog[range.source]
      let text = String(decoding: file.bytes[range.bytes], as: UTF8.self)
      return "\(file.path) '\(text)'"
    case .file(let path): return path
    case .nowhere: return "nowhere"
    }
  }
}
