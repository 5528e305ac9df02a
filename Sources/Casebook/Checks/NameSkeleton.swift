import Diagnostics
import UnicodeForms

/// A name reduced to its letters and digits: without case, accents, punctuation, spaces and the
/// article before it. "S.N.H.R." and "snhr" have one, and so have "The Guardian" and "Guardian".
struct NameSkeleton: Hashable {
  let letters: [Unicode.Scalar]
  /// Which letters it has, a bit each: a quick way to see that two names are not alike.
  let signature: UInt64
  /// The digits in their order: "Witness 1" is not a misspelt "Witness 2".
  private let digits: [Unicode.Scalar]

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  init(_ name: String) {
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    let scalars =
      isPlain
      ? name.unicodeScalars
      : name.normalized(.plainDecomposed).lowercased().unicodeScalars
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(name.utf8.count)
    for scalar in scalars {
      switch scalar.value {
      case 0x41...0x5A: letters.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case 0x61...0x7A, 0x30...0x39: letters.append(scalar)
      case 0x80...:
        let letter = scalar.plainLetter
        if letter.properties.isAlphabetic || letter.properties.numericType != nil,
          letter.properties.generalCategory != .nonspacingMark, letter != Unicode.Scalar.tatweel
        {
          letters.append(letter)
        }
      default: continue
      }
    }
    if name.lowercased().hasPrefix("the "), letters.count > 3 { letters.removeFirst(3) }
    self.letters = letters
    signature = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    digits = letters.filter { $0.properties.numericType != nil }
  }

  /// Whether the other name is at most `limit` edits away.
  func isWithin(_ limit: Int, of other: NameSkeleton) -> Bool {
    guard abs(letters.count - other.letters.count) <= limit,
      // An edit takes one letter away and puts one in, at most.
      (signature ^ other.signature).nonzeroBitCount <= 2 * limit
    else { return false }
    if letters == other.letters { return true }
    return limit > 0 && digits == other.digits
      && editDistance(letters[...], other.letters[...], atMost: limit) != nil
  }

  /// How many edits make a name of this length likely to be a mistyped other: none for short ones,
  /// which are often one letter apart.
  var tolerance: Int {
    switch letters.count {
    case ..<5: 0
    case 5...6: 1
    default: 2
    }
  }
}
