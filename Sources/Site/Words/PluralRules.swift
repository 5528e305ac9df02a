#if canImport(_FoundationICU)
  import _FoundationICU
#endif

/// A plural category of Unicode's CLDR.
enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// Which plural category a number has in a language, by the rules of CLDR as ICU carries them.
struct PluralRules: Sendable {
  private let language: String
  /// The categories of the numbers that pages are full of, asked for once.
  private let common: [PluralCategory]

  init(language: String) {
    self.language = language
    common = Self.categories(of: 0..<1000, in: language)
  }

  func category(of count: Int) -> PluralCategory {
    let count = count == .min ? .max : abs(count)
    if count < common.count { return common[count] }
    return Self.categories(of: count..<count + 1, in: language).first ?? .other
  }

  #if canImport(_FoundationICU)
    private static func categories(of counts: Range<Int>, in language: String) -> [PluralCategory] {
      var status = U_ZERO_ERROR
      guard let rules = swift_uplrules_open(language, &status), status.rawValue <= 0 else {
        return counts.map { _ in .other }
      }
      defer { swift_uplrules_close(rules) }
      var name = [UInt16](repeating: 0, count: 16)
      return counts.map { count in
        let length = swift_uplrules_select(rules, Double(count), &name, 16, &status)
        let text = String(decoding: name.prefix(Int(max(0, length))), as: UTF16.self)
        return PluralCategory(rawValue: text) ?? .other
      }
    }
  #else
    /// Apple's systems do not show their ICU: there only the languages that tell one from many, and
    /// those that tell nothing apart, are worded right.
    private static func categories(of counts: Range<Int>, in language: String) -> [PluralCategory] {
      counts.map { $0 == 1 ? .one : .other }
    }
  #endif
}
