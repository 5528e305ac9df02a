public import Diagnostics
import FrontMatter

/// A set of terms that incidents are sorted by: weapons, targets, or whatever a site wants.
public struct Taxonomy: Sendable {
  public struct Term: Sendable {
    public let id: String
    /// Where `site.yml` has the id.
    public let range: SourceRange
    public let label: LocalizedText
    public let definition: LocalizedText?
  }

  /// Its key in notes and the folder of its pages.
  public let id: String
  /// Where `site.yml` has the id.
  public let range: SourceRange
  public let label: LocalizedText
  /// In the order of `site.yml`.
  public let terms: [Term]
  private let places: [String: Int]

  init(id: String, at range: SourceRange, label: LocalizedText, terms: [Term]) {
    self.id = id
    self.range = range
    self.label = label
    self.terms = terms
    places = Dictionary(
      zip(terms.map(\.id), terms.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The place of a term among the others, by its id.
  public func index(of term: String) -> Int? { places[term] }

  static func read(_ entry: Mapping.Entry, log: inout DiagnosticLog) -> Taxonomy? {
    guard let mapping = entry.value.mapping(expecting: "a taxonomy", log: &log) else { return nil }
    var reader = NoteReader(mapping, of: "a taxonomy", at: entry.keyRange)
    let label: Located<LocalizedText>? = reader.value("label")
    let terms = reader.node("terms")?.mapping(expecting: "terms by their ids", log: &log)
    log.append(contentsOf: reader.finish())
    return Taxonomy(
      id: entry.key, at: entry.keyRange, label: label?.value ?? LocalizedText(entry.key),
      terms: terms?.entries.compactMap { Term.read($0, log: &log) } ?? [])
  }
}

extension Taxonomy.Term {
  fileprivate static func read(_ entry: Mapping.Entry, log: inout DiagnosticLog) -> Self? {
    if !NoteIdentifier.isValid(entry.key) {
      log.report(SettingsProblem.identifier(entry.key), at: entry.keyRange)
      return nil
    }
    // `unguided-bomb:` with nothing after it is a term whose label is its id.
    if case .scalar(let text, _) = entry.value.content {
      return Self(
        id: entry.key, range: entry.keyRange,
        label: LocalizedText(text.isEmpty ? entry.key : text), definition: nil)
    }
    guard let mapping = entry.value.mapping(expecting: "a term", log: &log) else { return nil }
    var reader = NoteReader(mapping, of: "a term", at: entry.keyRange)
    let label: Located<LocalizedText>? = reader.value("label")
    let definition: Located<LocalizedText>? = reader.value("definition")
    log.append(contentsOf: reader.finish())
    return Self(
      id: entry.key, range: entry.keyRange, label: label?.value ?? LocalizedText(entry.key),
      definition: definition?.value)
  }
}
