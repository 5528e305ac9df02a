/// How wide a text is about to be, in ems of a usual sans serif. The browser alone knows exactly, so
/// this leans to the wide side.
public func estimatedWidth(of text: String) -> Double {
  text.unicodeScalars.reduce(0) { $0 + estimatedWidth(of: $1) }
}

private func estimatedWidth(of scalar: Unicode.Scalar) -> Double {
  switch scalar {
  case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "’", "|", "!", "(", ")",
    "-", "/":
    0.4
  case "m", "w", "M", "W": 0.95
  case "A"..."Z": 0.74
  case "\u{20}"..."\u{7E}": 0.63
  case "\u{300}"..."\u{36F}", "\u{64B}"..."\u{65F}", "\u{200B}"..."\u{200F}": 0
  case "\u{5D0}"..."\u{6FF}": 0.58
  case "\u{1100}"..."\u{11FF}", "\u{2E80}"...: 1
  default: 0.68
  }
}
