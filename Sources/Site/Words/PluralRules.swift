/// A plural category of Unicode's CLDR.
enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// Which plural category a number has in a language, by the rules of CLDR.
struct PluralRules: Sendable {
  private let rules: [PluralRule]
  /// The categories of the numbers that pages are full of, asked for once.
  private let common: [PluralCategory]

  init(language: String) {
    let rules = PluralRule.rules(of: language)
    self.rules = rules
    common = (0..<1000).map { Self.category(of: $0, by: rules) }
  }

  func category(of count: Int) -> PluralCategory {
    let count = count == .min ? .max : abs(count)
    return count < common.count ? common[count] : Self.category(of: count, by: rules)
  }

  private static func category(of count: Int, by rules: [PluralRule]) -> PluralCategory {
    rules.first { $0.holds(for: count) }?.category ?? .other
  }
}
