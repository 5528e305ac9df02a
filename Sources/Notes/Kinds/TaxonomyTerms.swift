public import Diagnostics

/// The terms of one taxonomy that a note or a claim names.
public struct TaxonomyTerms: Sendable {
  /// The taxonomy's key in `site.yml`.
  public let taxonomy: String
  public let terms: [Located<String>]

  /// The taxonomies that claims within incidents have terms of.
  static var ofEverySite: [String] { ["weapons", "targets"] }
}

extension NoteReader {
  mutating func terms(_ taxonomies: [String]) -> [TaxonomyTerms] {
    taxonomies.compactMap { taxonomy in
      let terms: [Located<String>] = list(
        taxonomy, "Terms of the taxonomy of that name in site.yml.",
        form: .term(taxonomy: taxonomy), atMost: Self.mostShownEverywhere)
      return terms.isEmpty ? nil : TaxonomyTerms(taxonomy: taxonomy, terms: terms)
    }
  }
}
