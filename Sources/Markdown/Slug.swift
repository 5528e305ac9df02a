/// Makes ids of headings: letters and digits of any script in lower case, hyphens between words.
struct Slugs {
  private var used: Set<String> = []

  /// An id that the text has not used yet.
  mutating func id(for heading: String) -> String {
    let slug = Self.slug(heading)
    var id = slug
    var number = 1
    while !used.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    return id
  }

  private static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isPartOfWord(scalar) {
        slug.append(scalar)
      } else if let last = slug.last, last != "-", scalar != "'", scalar != "\u{2019}" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "section" : String(slug)
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .titlecaseLetter, .uppercaseLetter,
      .decimalNumber, .nonspacingMark, .spacingMark:
      return true
    default:
      return false
    }
  }
}
