extension FilePath {
  /// A sentence on two paths that are one on many disks: what tells them apart.
  public func likeness(to other: FilePath) -> String {
    guard text == other.text else {
      return "'\(text)' and '\(other.text)' are one name on disks that ignore case"
    }
    let (mine, its) = difference(from: other)
    return "'\(text)' and '\(other.text)' look alike: only the encoding of a letter differs "
      + "(\(Self.codePoints(mine)) or \(Self.codePoints(its)))"
  }

  /// The code points of the first characters that are encoded in two ways.
  private func difference(from other: FilePath) -> ([Unicode.Scalar], [Unicode.Scalar]) {
    for (mine, its) in zip(text, other.text) where !mine.utf8.elementsEqual(its.utf8) {
      return (Array(mine.unicodeScalars), Array(its.unicodeScalars))
    }
    return ([], [])
  }

  private static func codePoints(_ scalars: [Unicode.Scalar]) -> String {
    scalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined(separator: " ")
  }
}
