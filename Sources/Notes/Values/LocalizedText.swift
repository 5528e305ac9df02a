/// A text in one or more languages.
public struct LocalizedText: Hashable, Sendable {
  public struct Variant: Hashable, Sendable {
    /// A BCP 47 tag; nil where the note's own language is meant.
    public let language: String?
    public let text: String
  }

  /// In the order in which they were written; never empty.
  public let variants: [Variant]

  public init(_ text: String) {
    variants = [Variant(language: nil, text: text)]
  }

  init(variants: [Variant]) {
    self.variants = variants
  }

  /// The text in `language`, else in a language that shares its primary subtag, else the first.
  public func text(in language: String) -> String {
    if variants.count == 1 { return variants[0].text }
    let primary = language.prefix { $0 != "-" }
    let variant =
      variants.first { $0.language == nil || $0.language == language }
      ?? variants.first { $0.language?.prefix { $0 != "-" } == primary }
      ?? variants.first
    return variant?.text ?? ""
  }
}
