extension PageBuffer {
  /// Takes a character from the end that turns the direction of what follows (U+202A to U+202E,
  /// U+2066 to U+2069): with them one name can be made to look like another.
  ///
  /// - Returns: its four hexadecimal digits, for it to be shown instead; nil if there is none.
  mutating func removeLastDirectionControl() -> String? {
    let end = bytes.suffix(3)
    guard let last = end.last, last.canEndDirectionControl, end.count == 3, end.first == 0xE2
    else { return nil }
    let number: Int
    switch (end[end.startIndex + 1], last) {
    case (0x80, 0xAA...0xAE): number = 0x2000 + Int(last & 0x3F)
    case (0x81, 0xA6...0xA9): number = 0x2040 + Int(last & 0x3F)
    default: return nil
    }
    removeLast(3)
    return String(number, radix: 16, uppercase: true)
  }

  /// Shows a direction control at the end as pages do: `[U+202E]`.
  mutating func showLastDirectionControl() {
    if let digits = removeLastDirectionControl() { append("[U+\(digits)]") }
  }
}

extension UInt8 {
  /// Whether this may be the last byte of a direction control: most bytes are not.
  var canEndDirectionControl: Bool { (0xA6...0xAE).contains(self) }
}
