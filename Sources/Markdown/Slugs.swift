/// Makes ids of headings: letters and digits of any script in lower case, hyphens between words.
struct Slugs {
  private let prefix: String
  private let taken: Set<String>
  private var used: Set<String> = []
  /// The number that the next heading of the same text tries first.
  private var nextNumbers: [String: Int] = [:]

  /// - Parameters:
  ///   - prefix: what every id begins with.
  ///   - taken: ids that the page has already.
  init(prefix: String, taken: Set<String>) {
    self.prefix = prefix
    self.taken = taken
  }

  /// An id that nothing on the page has yet: the second heading of one text gets `-2`.
  mutating func id(for heading: String) -> String {
    let slug = Anchor.composed(prefix + Self.slug(heading))
    if take(slug) { return slug }
    var number = nextNumbers[slug] ?? 2
    while !take("\(slug)-\(number)") { number += 1 }
    nextNumbers[slug] = number + 1
    return "\(slug)-\(number)"
  }

  /// - Returns: whether the id was still free.
  private mutating func take(_ id: String) -> Bool {
    !taken.contains(id) && used.insert(id).inserted
  }

  private static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isPartOfWord(scalar) {
        slug.append(scalar)
      } else if let last = slug.last, last != "-", !isSilent(scalar) {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "section" : String(slug)
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .nonspacingMark, .spacingMark:
      return true
    default:
      return false
    }
  }

  /// Apostrophes, and marks that say how to set a word, do not part it.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar.properties.generalCategory == .format
  }
}
