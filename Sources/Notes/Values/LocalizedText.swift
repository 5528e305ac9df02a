/// A text in one or more languages.
public struct LocalizedText: Hashable, Sendable {
  public struct Variant: Hashable, Sendable {
    /// A BCP 47 tag; nil where the note's own language is meant.
    public let language: String?
    public let text: String
  }

  /// The one that was written first. It stands beside the others, not among them, since most texts
  /// are in one language and then take no list.
  private let first: Variant
  private let others: [Variant]

  public init(_ text: String) {
    self.init(Variant(language: nil, text: text))
  }

  init(_ first: Variant, _ others: [Variant] = []) {
    self.first = first
    self.others = others
  }

  /// In the order in which they were written; never empty.
  public var variants: [Variant] { [first] + others }

  /// Whether there is but one variant.
  public var isAlone: Bool { others.isEmpty }

  /// The variant in `language`, else in a language that shares its primary subtag, else the first.
  public func variant(in language: String) -> Variant {
    if isAlone { return first }
    let primary = language.prefix { $0 != "-" }
    return variants.first { $0.language == nil || $0.language == language }
      ?? variants.first { $0.language?.prefix { $0 != "-" } == primary } ?? first
  }

  /// The text of the ``variant(in:)`` a language.
  public func text(in language: String) -> String {
    isAlone ? first.text : variant(in: language).text
  }
}
