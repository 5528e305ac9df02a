private import CEmbedded
import UnicodeForms

/// How words of any script are written in ASCII, from a table that the tool carries inside itself.
enum LatinLetters {
  /// A text in ASCII and lower case, with accents left out; what has no form in ASCII is left out too.
  static func writing(_ text: String) -> String {
    let scalars = text.normalized(.composed).lowercased().unicodeScalars
    let forms = forms(of: Set(scalars.filter { !$0.isASCII }))
    return scalars.map { scalar in
      guard !scalar.isASCII else { return String(scalar) }
      // What is neither letter nor number parts words.
      return forms[scalar] ?? (scalar.properties.isAlphabetic ? "" : " ")
    }.joined()
  }

  /// A line of the table is a letter and what is written for it.
  private static func forms(of wanted: Set<Unicode.Scalar>) -> [Unicode.Scalar: String] {
    guard !wanted.isEmpty else { return [:] }
    let file = embedded_latin
    let table = UnsafeBufferPointer(start: file.bytes, count: file.count)
    var forms: [Unicode.Scalar: String] = [:]
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
      if let letter = scalars.first, wanted.contains(letter) {
        forms[letter] = String(String.UnicodeScalarView(scalars.dropFirst()))
      }
    }
    return forms
  }
}
