/// How many columns of a terminal a character takes: 2 for East Asian wide characters and emoji,
/// none for combining marks on their own.
func displayWidth(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  if scalars.contains(where: isWide) { return 2 }
  return scalars.count { !isWithoutWidth($0) }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  // The variation selector that asks for an emoji in colour.
  if scalar.value == 0xFE0F { return true }
  if scalar.value < 0x1100 { return false }
  return eastAsianWide.contains { $0.contains(scalar.value) }
    || scalar.properties.isEmojiPresentation
}

private func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x300 { return false }
  return switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: true
  default: false
  }
}

/// The blocks that Unicode's East Asian Width (UAX #11) calls wide or fullwidth.
private let eastAsianWide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
  0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD,
]
