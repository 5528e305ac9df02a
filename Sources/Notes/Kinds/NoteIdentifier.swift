/// The rules for ids: a note's id is its file's stem and its page's name, so it must be safe in
/// both.
public enum NoteIdentifier {
  /// So long may a file's name be everywhere, with what is added to it.
  private static let mostBytes = 200

  /// Whether `text` can be an id: letters of any script, digits, `-`, `_` and `.`, the last not at
  /// either end.
  public static func isValid(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first != ".", first != "-",
      text.unicodeScalars.last != ".", text.utf8.count <= mostBytes
    else { return false }
    return text.unicodeScalars.allSatisfy(mayStand)
  }

  /// Whether `text` is in the form of an id and of nothing else: lower-case letters, digits and
  /// hyphens. Scripts without case look the same in names and ids, so a text in them is a name
  /// until a note's id says otherwise.
  public static func looksLikeIdentifier(_ text: String) -> Bool {
    var hasLowercase = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z": hasLowercase = true
      case "0"..."9", "-": continue
      default:
        guard !scalar.isASCII, !scalar.properties.isUppercase, mayStand(scalar) else {
          return false
        }
        hasLowercase = hasLowercase || scalar.properties.isLowercase
      }
    }
    return hasLowercase
  }

  /// An id made of `text` by replacing what may not stand in one.
  public static func suggestion(for text: String) -> String {
    var id = String.UnicodeScalarView()
    var count = 0
    for scalar in text.lowercased().unicodeScalars {
      count += UTF8.width(scalar)
      guard count <= mostBytes else { break }
      if mayStand(scalar), scalar != ".", scalar != "-" {
        id.append(scalar)
      } else if let last = id.last, last != "-" {
        id.append("-")
      }
    }
    while id.last == "-" { id.removeLast() }
    return id.isEmpty ? "note" : String(id)
  }

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": return true
    case _ where scalar.isASCII: return false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        return true
      default:
        return false
      }
    }
  }
}
