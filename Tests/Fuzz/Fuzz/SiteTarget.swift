import Casebook
import Diagnostics
import Dispatch
import Notes
import Parallelism
import Site

/// A whole site of random notes: read, resolved, checked, planned, and every page rendered, in memory.
func trySite(_ data: [UInt8]) -> Int32 {
  let site = RandomSite(data)
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    await build(site)
    done.signal()
  }
  done.wait()
  return 0
}

private let asOf = Instant(seconds: 1_700_000_000)

private func build(_ site: RandomSite) async {
  var log = DiagnosticLog()
  let collection = read(site, &log)
  let visibility = Visibility(asOf: asOf, includesDrafts: false)
  let casebook = await Casebook.resolve(
    collection, visibility: visibility, jobs: Jobs(1), log: &log)
  await casebook.check(collection, asOf: asOf, jobs: Jobs(1), log: &log)
  let theme = CompiledTheme.of(casebook.settings.language)
  let plan = SitePlan(
    casebook, words: theme.words, assets: assets, atlas: Atlas(), asOf: asOf, log: &log)
  for diagnostic in log.diagnostics { require(!diagnostic.message.isEmpty, "findings have words") }
  guard !log.hasErrors else { return }
  let views = SharedViews()
  var bytes: [UInt8] = []
  for route in plan.routes {
    theme.templates.render(route, of: plan, sharing: views, into: &bytes)
    require(!bytes.isEmpty, "no page is blank")
    let text = String(validating: bytes, as: UTF8.self)
    require(text != nil, "pages are UTF-8")
    require(text?.contains(RandomSite.secret) != true, "what is hidden is not published")
    require(text?.contains("<script>") != true, "no script comes of a note")
  }
}

private func read(_ site: RandomSite, _ log: inout DiagnosticLog) -> NoteCollection {
  var catalog = SourceCatalog()
  let file = SourceFile(path: "site.yml", bytes: Array(site.settings.utf8))
  let settings = SiteSettings(file, catalog.add(file), log: &log)
  let taxonomies = settings.taxonomies.map(\.id)
  var notes: [Note] = []
  var unreadable: [NoteFile] = []
  for (path, text) in site.notes {
    let text = SourceFile(path: path, bytes: Array(text.utf8))
    let source = catalog.add(text)
    let parts = path.split(separator: "/").map(String.init)
    guard let kind = NoteKind.allCases.first(where: { $0.folder == parts.first }),
      let name = parts.last
    else { continue }
    let noteFile = NoteFile(
      kind: kind, id: String(name.dropLast(3)), path: path, relativePath: path, source: source)
    if let note = Note(noteFile, text: text, taxonomies: taxonomies, log: &log) {
      notes.append(note)
    } else {
      unreadable.append(noteFile)
    }
  }
  return NoteCollection(
    settings: settings, notes: notes, unreadable: unreadable, media: MediaListing(),
    catalog: catalog)
}

private let assets = AssetPaths(
  stylesheet: PagePath("assets/style.css"), script: nil, searchScript: nil, icon: nil)

/// The default theme in the languages that it has, compiled once.
private struct CompiledTheme: Sendable {
  let words: Words
  let templates: SiteTemplates

  private init(_ language: String) {
    var catalog = SourceCatalog()
    var log = DiagnosticLog()
    let theme = Theme(overriding: [], catalog: &catalog)
    words = Words.load(language, from: theme, log: &log)
    templates = SiteTemplates(theme, words: words, log: &log)
  }

  private static let english = CompiledTheme("en")
  private static let arabic = CompiledTheme("ar")

  static func of(_ language: String) -> CompiledTheme { language == "ar" ? arabic : english }
}
