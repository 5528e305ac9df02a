public import Diagnostics
import FrontMatter

extension Words {
  /// Reads the strings of a site's language from a theme.
  ///
  /// The language's own file is read over the default theme's file of that language, so that a
  /// user may override a few words. A file that the user alone has must be complete.
  ///
  /// - Parameters:
  ///   - place: where the language is stated.
  ///   - log: takes a language without strings, and strings that are missing.
  public static func load(
    _ language: String, at place: Place = .nowhere, from theme: Theme, log: inout DiagnosticLog
  ) -> Words {
    let files = theme.files(in: "strings")
    let english = standard
    let candidates = [language, String(language.prefix { $0 != "-" })]
    guard let tag = candidates.first(where: { tag in files.contains { $0.name == name(tag) } }),
      let file = files.first(where: { $0.name == name(tag) })
    else {
      let available = files.map { String($0.name.dropFirst(8).dropLast(4)) }
      log.report(WordsProblem.noLanguage(language, available: available), at: place)
      return english
    }
    let shipped = DefaultTheme.files.first { $0.name == name(tag) }?.bytes
    let base = shipped.map { words(tag, $0) }
    let text = SourceFile(path: file.name, bytes: file.bytes)
    guard
      let mapping = parseYAML(text, file.source, range: 0..<file.bytes.count, log: &log)
    else { return english }
    let loaded = Words(mapping, language: language, base: base, model: english, log: &log)
    let missing = loaded.missing(from: english)
    if !missing.isEmpty {
      log.report(
        WordsProblem.missing(keys: missing, language: language),
        at: SourceRange(file.source, 0, 0))
    }
    return loaded
  }

  /// The default theme's English words: every key is there.
  static var standard: Words {
    words("en", DefaultTheme.files.first { $0.name == name("en") }?.bytes)
  }

  private static func name(_ tag: String) -> String { "strings/\(tag).yml" }

  /// The default theme's own strings, which its tests keep free of mistakes.
  private static func words(_ language: String, _ bytes: [UInt8]?) -> Words {
    var log = DiagnosticLog()
    let file = SourceFile(path: name(language), bytes: bytes ?? [])
    let mapping = parseYAML(file, SourceID(0), range: 0..<file.bytes.count, log: &log)
    return Words(mapping ?? Mapping(), language: language, base: nil, log: &log)
  }
}
