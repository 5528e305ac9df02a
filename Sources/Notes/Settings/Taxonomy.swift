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

  /// Reads `weapons: {label: …, terms: …}`.
  static func read(_ entry: Mapping.Entry, log: inout DiagnosticLog) -> Taxonomy? {
    TaxonomyRecord.read(entry.value, log: &log).map { record in
      Taxonomy(
        id: entry.key, at: entry.keyRange, label: record.label ?? LocalizedText(entry.key),
        terms: record.terms)
    }
  }

  /// How `taxonomies` is written.
  static var form: ValueForm { .entries(TaxonomyRecord.form) }
}

/// What stands under a taxonomy's id.
private struct TaxonomyRecord: RecordReadable {
  static var recordName: String { "a taxonomy" }
  static var pluralName: String { "taxonomies" }

  let label: LocalizedText?
  let terms: [Taxonomy.Term]

  init(_ reader: inout NoteReader) {
    label =
      reader.value("label", "What the taxonomy is called.", examples: ["Weapons"])?.value
    let node = reader.node(
      "terms", "Its terms, in the order in which they are shown.",
      form: .entries(.either(.text, TermRecord.form)),
      examples: ["{unguided-bomb: {label: Unguided bomb}}"])
    var log = DiagnosticLog()
    let entries = node?.mapping(expecting: "terms by their ids", log: &log)?.entries ?? []
    terms = entries.compactMap { Taxonomy.Term.read($0, log: &log) }
    reader.append(log)
  }
}

/// What stands under a term's id.
private struct TermRecord: RecordReadable {
  static var recordName: String { "a term" }
  static var pluralName: String { "terms" }

  let label: LocalizedText?
  let definition: LocalizedText?

  init(_ reader: inout NoteReader) {
    label = reader.value("label", "What the term is called.", examples: ["Unguided bomb"])?.value
    definition =
      reader.value(
        "definition", "What it means.",
        examples: ["A bomb that is not steered after its release."])?.value
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
    return TermRecord.read(entry.value, log: &log).map { record in
      Self(
        id: entry.key, range: entry.keyRange, label: record.label ?? LocalizedText(entry.key),
        definition: record.definition)
    }
  }
}
