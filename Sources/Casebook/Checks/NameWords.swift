import Foundation

/// A name as words, of which some say what kind of house it is and not which: "Reuters" and "Reuters
/// News Agency" are one, "Al Jazeera" and "Al Jazeera English" are two.
struct NameWords {
  /// In lower case, without accents, "the" before the name and initials in brackets behind it.
  let words: [String]
  /// Without the words at either end that say only what kind of house it is.
  let core: [String]
  /// The first letters of three words or more, small ones such as "of" left out.
  let initials: String?
  /// The name, if it is nothing but capitals, as "SANA" is.
  let acronym: String?

  init(_ name: String) {
    var words = Self.words(name)
    acronym = words.count == 1 && Self.isAcronym(name) ? words[0] : nil
    if let opening = name.lastIndex(of: "("), name.hasSuffix(")") {
      let before = Self.words(String(name[..<opening]))
      let within = Self.words(String(name[opening...]))
      if within.count == 1, within.first == Self.initials(before) { words = before }
    }
    self.words = words
    initials = Self.initials(words)
    var core = words[...]
    while let last = core.last, Self.ofAnyHouse.contains(last) { core = core.dropLast() }
    while let first = core.first, Self.ofAnyHouse.contains(first) { core = core.dropFirst() }
    self.core = Array(core)
  }

  /// Whether one of the names is the other with such words before or behind it.
  func isSameHouse(as other: NameWords) -> Bool {
    guard !core.isEmpty, core == other.core else { return false }
    let (shorter, longer) =
      words.count < other.words.count ? (words, other.words) : (other.words, words)
    return longer.contains(shorter)
  }

  private static func words(_ name: String) -> [String] {
    let plain = name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
    let words = plain.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String(String.UnicodeScalarView($0)) }
    return words.first == "the" && words.count > 1 ? Array(words.dropFirst()) : words
  }

  private static func initials(_ words: [String]) -> String? {
    let large = words.filter { !small.contains($0) }
    return large.count >= 3 ? String(large.compactMap(\.first)) : nil
  }

  private static func isAcronym(_ name: String) -> Bool {
    (3...8).contains(name.unicodeScalars.count)
      && name.unicodeScalars.allSatisfy(\.properties.isUppercase)
  }

  private static let small: Set<String> = [
    "a", "an", "and", "de", "des", "du", "et", "for", "in", "la", "le", "of", "on", "the", "to",
  ]

  /// In the languages that reports of the wars of these years are written in most.
  private static let ofAnyHouse: Set<String> = [
    "agency", "channel", "co", "com", "corp", "inc", "limited", "llc", "ltd", "magazine", "net",
    "network", "news", "newspaper", "online", "org", "site", "television", "tv", "website", "wire",
    "www",
    "جريدة", "شبكة", "صحيفة", "قناة", "موقع", "وكالة",
    "агентство", "газета", "журнал", "канал", "новости", "сайт", "телеканал",
    "агенція", "агентство", "новини",
    "agence", "agencia", "agentur", "zeitung",
  ].reduce(into: []) { $0.formUnion(words($1)) }
}
