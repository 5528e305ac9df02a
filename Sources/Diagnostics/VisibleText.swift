/// A text with the characters made visible that would command a terminal, break the line or turn
/// the order of what is read: `<U+202E>`.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
  return text.unicodeScalars.reduce(into: "") { result, scalar in
    if isInvisible(scalar) {
      result += codePoint(scalar)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}

/// Control characters, line and paragraph separators, marks and overrides of the direction, and
/// spaces without width. The joiners that Persian and emoji are written with stay.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
  default: false
  }
}

/// The number of a character as it is commonly written: `<U+00AD>`.
func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
}
