import Diagnostics
import FrontMatter
import Mustache

/// The words that the generator writes, in one language: `Templates/strings/<tag>.yml`.
///
/// One object, since every page's views carry it on every thread.
public final class Words: Sendable {
  public let language: String
  /// Which way the language is written.
  let direction: TextDirection
  private let rules: PluralRules
  private let texts: [String: String]
  /// Every single text as a field, for templates: `{{words.search}}`.
  let schema: Schema<Void>
  /// The texts that have places for what pages put into them.
  private let phrases: [String: Phrase]
  private let plurals: [String: [PluralCategory: Phrase]]
  private let lists: [String: [String]]
  private let numbers: NumberWording

  /// Reads a strings file.
  ///
  /// - Parameters:
  ///   - mapping: the file's keys: a text, a list of texts, or texts by plural category.
  ///   - base: what the keys that the file does not have mean.
  ///   - model: says which keys have a text, which a list and which plural forms; nil for any.
  init(
    _ mapping: Mapping, language: String, base: Words?, model: Words? = nil,
    log: inout DiagnosticLog
  ) {
    var texts = base?.texts ?? [:]
    var plurals = base?.plurals ?? [:]
    var lists = base?.lists ?? [:]
    for entry in mapping.entries {
      if let problem = model?.problem(with: entry) {
        log.report(problem, at: entry.value.range)
        continue
      }
      switch entry.value.content {
      case .scalar(let text, _) where model?.plurals[entry.key] != nil:
        plurals[entry.key] = [.other: Phrase(text)]
      case .scalar(let text, _):
        texts[entry.key] = text
      case .sequence(let items):
        lists[entry.key] = items.compactMap { $0.text(expecting: "text", log: &log)?.value }
      case .mapping(let forms):
        var pattern: [PluralCategory: Phrase] = [:]
        for form in forms.entries {
          guard let category = PluralCategory(rawValue: form.key) else {
            log.report(WordsProblem.pluralCategory(form.key), at: form.keyRange)
            continue
          }
          pattern[category] = form.value.text(expecting: "text", log: &log).map { Phrase($0.value) }
        }
        plurals[entry.key] = pattern
      }
    }
    self.language = language
    direction = TextDirection(language: language)
    rules = PluralRules(language: language)
    self.texts = texts
    phrases = texts.filter { $0.value.contains("{") }.mapValues { Phrase($0) }
    self.plurals = plurals
    self.lists = lists
    numbers = NumberWording(digits: texts["digits"], thousandsMark: texts["thousands-mark"])
    schema = Schema("words", texts.sorted { $0.key < $1.key }.map { .constant($0.key, $0.value) })
  }

  /// A text that the strings files have; the default theme's file has every key.
  ///
  /// - Returns: the key itself for one that no file has, so that a reader sees what is missing.
  ///   The check of the strings files has reported it by then.
  public func callAsFunction(_ key: String) -> String {
    texts[key] ?? key
  }

  /// Whether there is a text for the key.
  public func has(_ key: String) -> Bool { texts[key] != nil }

  /// A text with `{name}` replaced by what stands for it.
  public func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    phrases[key]?.filled(values) ?? self(key)
  }

  /// A text that depends on a number, with `{count}` replaced by it.
  ///
  /// - Parameter text: what `{count}` stands for, if not for the number itself.
  public func plural(_ key: String, _ count: Int, saying text: String? = nil) -> String {
    let forms = plurals[key] ?? [:]
    let phrase = forms[rules.category(of: count)] ?? forms[.other] ?? phrases[key]
    return phrase?.filled(["count": text ?? number(count)]) ?? self(key)
  }

  /// A list such as the names of the months.
  func list(_ key: String) -> [String] { lists[key] ?? [] }

  /// A whole number with the language's digits and its mark between thousands.
  public func number(_ number: Int) -> String { numbers.text(number) }

  /// Text with ASCII digits turned into the language's own.
  func localDigits(_ text: String) -> String { numbers.localDigits(text) }
}

extension Words {
  /// Why an entry of another strings file cannot take the place of this one's.
  private func problem(with entry: Mapping.Entry) -> WordsProblem? {
    let key = entry.key
    switch entry.value.content {
    case .scalar:
      return lists[key].map { .list(key, count: $0.count) }
    case .sequence(let items):
      if texts[key] != nil || plurals[key] != nil { return .noList(key) }
      return lists[key].flatMap { $0.count == items.count ? nil : .list(key, count: $0.count) }
    case .mapping:
      if let list = lists[key] { return .list(key, count: list.count) }
      return texts[key].map { _ in .noPlural(key) }
    }
  }

  /// The keys of `other` that this language lacks.
  func missing(from other: Words) -> [String] {
    let own = Set(texts.keys).union(plurals.keys).union(lists.keys)
    let all = Set(other.texts.keys).union(other.plurals.keys).union(other.lists.keys)
    return all.subtracting(own).sorted()
  }
}
