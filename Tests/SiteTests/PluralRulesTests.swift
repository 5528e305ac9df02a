import Testing
import _FoundationICU

@testable import Site

@Suite("Plural rules")
struct PluralRulesTests {
  static let languages = [
    "en", "en-GB", "ar", "ar-SY", "he", "fr", "pt", "pt-PT", "pt-BR", "es", "es-MX", "it", "ca",
    "de", "nl",
    "sv", "da", "nb", "fi", "is", "ru", "uk", "be", "pl", "cs", "sk", "sl", "hr", "sr", "sr-Latn",
    "bs", "mk",
    "bg", "ro", "hu", "lt", "lv", "et", "ga", "gd", "cy", "br", "mt", "tr", "az", "kk", "ky", "uz",
    "fa", "ps",
    "ur", "hi", "bn", "am", "ti", "so", "sw", "ha", "yo", "ckb", "ku", "hy", "ka", "sq", "el", "zh",
    "zh-Hant",
    "ja", "ko", "th", "vi", "id", "ms", "my", "tl", "fil", "xx", "",
  ]
  static let counts =
    Array(0...1300) + [
      100_000, 100_001, 999_999, 1_000_000, 1_000_001, 2_000_000, 1_000_000_000,
    ]

  @Test("are those of ICU for whole numbers", arguments: languages)
  func rules(language: String) {
    let rules = PluralRules(language: language)
    let differing = Self.counts.filter { rules.category(of: $0).rawValue != Self.icu($0, language) }
    #expect(differing == [])
  }

  @Test("are those of the number without its sign")
  func negative() {
    let arabic = PluralRules(language: "ar")
    #expect(arabic.category(of: -2) == .two)
    #expect(arabic.category(of: .min) == arabic.category(of: .max))
  }

  private static func icu(_ count: Int, _ language: String) -> String {
    var status = U_ZERO_ERROR
    let rules = swift_uplrules_open(language, &status)
    defer { swift_uplrules_close(rules) }
    var name = [UInt16](repeating: 0, count: 16)
    let length = swift_uplrules_select(rules, Double(count), &name, 16, &status)
    return String(decoding: name.prefix(Int(max(0, length))), as: UTF16.self)
  }
}
