import UnicodeForms

/// A name as words, of which some say what kind of house it is and not which: "Reuters" and "Reuters
/// News Agency" are one, "Al Jazeera" and "Al Jazeera English" are two.
struct NameWords {
  /// What names have in common that say which house it is with the same words: once as they follow
  /// each other, however they are parted, once in any order and without small ones such as "of".
  let keys: Set<String>
  /// The words at either end that say only what kind of house it is.
  let kinds: Set<String>
  /// The first letters of three words or more, small ones left out.
  let initials: String?
  /// The name in lower case, if it is nothing but capitals, as "SANA" and "S.A.N.A." are.
  let acronym: String?

  init(_ name: String) {
    let words = Self.withoutInitials(Self.words(name))
    acronym = Self.acronym(name)
    initials = acronym == nil ? Self.initials(words) : nil
    var core = words[...]
    var kinds: Set<String> = []
    while let last = core.last, Self.ofAnyHouse.contains(last) {
      kinds.insert(last)
      core = core.dropLast()
    }
    while let first = core.first, Self.ofAnyHouse.contains(first) {
      kinds.insert(first)
      core = core.dropFirst()
    }
    self.kinds = kinds
    let sorted = core.filter { !Self.small.contains($0) }.sorted().joined(separator: " ")
    keys = Set([core.joined(), sorted].filter { !$0.isEmpty })
  }

  /// Whether a name that has one of the keys is this one, with words of any house added or left out.
  func isSameHouse(as other: NameWords) -> Bool {
    kinds.isSubset(of: other.kinds) || other.kinds.isSubset(of: kinds)
  }

  private static func words(_ name: String) -> [String] {
    let plain = name.normalized(.plainDecomposed).lowercased().unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark && $0 != .tatweel }
      .map(\.plainLetter)
    let parts = plain.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    var words: [String] = []
    var isLetterBefore = false
    for part in parts {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      // "G.m.b.H." and "e. V." are "GmbH" and "eV".
      if part.count == 1, isLetterBefore {
        words[words.count - 1] += String(view)
      } else {
        words.append(String(view))
      }
      isLetterBefore = part.count == 1
    }
    words = words.map { spellings[$0] ?? $0 }
    return words.first == "the" && words.count > 1 ? Array(words.dropFirst()) : words
  }

  /// British words in American spelling, and abbreviations in full.
  private static let spellings = [
    "assoc": "association", "centre": "center", "defence": "defense", "dept": "department",
    "govt": "government", "intl": "international", "labour": "labor", "min": "ministry",
    "natl": "national", "organisation": "organization", "univ": "university",
  ]

  /// "Syrian Arab News Agency (SANA)" and "SANA – Syrian Arab News Agency" say one name twice.
  private static func withoutInitials(_ words: [String]) -> [String] {
    if let last = words.last, last == initials(words.dropLast()) { return words.dropLast() }
    if let first = words.first, first == initials(words.dropFirst()) {
      return Array(words.dropFirst())
    }
    return words
  }

  private static func initials(_ words: some Sequence<String>) -> String? {
    let large = words.filter { !small.contains($0) }
    return large.count >= 3 ? String(large.compactMap(\.first)) : nil
  }

  private static func acronym(_ name: String) -> String? {
    let letters = name.unicodeScalars.filter { $0 != "." }
    guard (3...8).contains(letters.count), letters.allSatisfy(\.properties.isUppercase) else {
      return nil
    }
    return String(String.UnicodeScalarView(letters)).lowercased()
  }

  private static let small: Set<String> = [
    "a", "an", "and", "de", "des", "du", "et", "for", "in", "la", "le", "of", "on", "the", "to",
  ]

  /// In the languages that reports of the wars of these years are written in most.
  private static let ofAnyHouse: Set<String> = [
    "ab", "ag", "agency", "bv", "channel", "co", "com", "corp", "ev", "gmbh", "inc", "limited",
    "llc", "ltd", "magazine",
    "net", "network", "news", "newspaper", "nv", "online", "org", "plc", "pty", "sa", "sarl",
    "site",
    "spa", "srl", "television", "tv", "website", "wire", "www", "оао", "ооо",
    "جريدة", "شبكة", "صحيفة", "قناة", "موقع", "وكالة",
    "агентство", "газета", "журнал", "канал", "новости", "сайт", "телеканал",
    "агенція", "агентство", "новини",
    "agence", "agencia", "agentur", "zeitung",
  ].reduce(into: []) { $0.formUnion(words($1)) }
}
