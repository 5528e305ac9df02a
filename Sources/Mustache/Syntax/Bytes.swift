extension UInt8 {
  /// A space, a tab, or a part of a line ending.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// This byte, as a small letter if it is a capital one.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }

  var isLetter: Bool { (0x61...0x7A).contains(lowercased) }
}

extension [UInt8] {
  /// Where `pattern` starts for the first time at or after `start`.
  func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    var position = start
    while position + pattern.count <= count {
      if self[position] == first, hasPattern(pattern, at: position) { return position }
      position += 1
    }
    return nil
  }

  func hasPattern(_ pattern: [UInt8], at position: Int) -> Bool {
    guard position + pattern.count <= count else { return false }
    for (offset, byte) in pattern.enumerated() where self[position + offset] != byte {
      return false
    }
    return true
  }

  /// `range` without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isSpace { lower += 1 }
    while lower < upper, self[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  func isBlank(_ range: Range<Int>) -> Bool { trimmed(range).isEmpty }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// Where the first byte that is not part of well-formed UTF-8 stands, with how many bytes belong
  /// to the mistake.
  var firstMalformedCharacter: Range<Int>? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let character): position += character.count
      case .error(let length): return position..<(position + length)
      case .emptyInput: return nil
      }
    }
  }
}
