import Casebook
import Diagnostics
import Notes
import Site
import Synchronization

/// A theme that is ready for use.
struct CompiledTheme: Sendable {
  let templates: SiteTemplates
  let assets: PublishedAssets
  let words: Words

  /// - Parameters:
  ///   - settings: of the site, for its language.
  ///   - log: takes what is wrong with the templates and strings.
  init(_ theme: Theme, for settings: SiteSettings, log: inout DiagnosticLog) {
    words = Words.load(
      settings.language, at: settings.languageRange.map { .range($0) } ?? .nowhere, from: theme,
      log: &log)
    templates = SiteTemplates(theme, words: words, log: &log)
    assets = PublishedAssets(theme)
  }
}

/// The theme of the last build, for a preview: few edits are of templates.
final class ThemeMemory: Sendable {
  private struct Entry: Sendable {
    let files: [Theme.File]
    let language: String
    let compiled: CompiledTheme
  }

  private let last = Mutex<Entry?>(nil)

  /// A compiled theme, the one of before if nothing is different.
  func compiled(
    _ theme: Theme, for settings: SiteSettings, log: inout DiagnosticLog
  ) -> CompiledTheme {
    let language = settings.language
    if let entry = last.withLock(\.self), entry.language == language,
      entry.files.elementsEqual(theme.files, by: { $0.name == $1.name && $0.bytes == $1.bytes })
    {
      return entry.compiled
    }
    var found = DiagnosticLog()
    let compiled = CompiledTheme(theme, for: settings, log: &found)
    // What is wrong has to be told each time.
    let entry =
      found.diagnostics.isEmpty
      ? Entry(files: theme.files, language: language, compiled: compiled) : nil
    last.withLock { $0 = entry }
    log.append(contentsOf: found)
    return compiled
  }
}

/// A theme with what was found while it was read.
struct ThemeReading: Sendable {
  let theme: CompiledTheme
  /// The texts of the notes and, behind them, those of the theme.
  let catalog: SourceCatalog
  let log: DiagnosticLog
  let duration: Duration

  /// - Parameters:
  ///   - folder: the user's templates.
  ///   - notes: of the site, for its settings.
  init(at folder: String, for notes: NoteCollection, _ themes: ThemeMemory) {
    let start = ContinuousClock.now
    var catalog = notes.catalog
    var log = DiagnosticLog()
    let files = readTheme(at: folder, catalog: &catalog, log: &log)
    theme = themes.compiled(files, for: notes.settings, log: &log)
    (self.catalog, self.log) = (catalog, log)
    duration = ContinuousClock.now - start
  }
}
