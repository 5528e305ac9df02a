/// Whether a text is worth a closer look: nearly none is, and a look at a few bytes tells.
enum TextSuspicion {
  /// Whether bytes stand in the text that something to be told begins with.
  static func isRaised(by bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in bytes.indices.dropLast() {
      let byte = bytes[place]
      // Of letters, digits and spaces most can begin nothing.
      guard mayBegin(byte) else { continue }
      let third = place + 2 < bytes.count ? bytes[place + 2] : 0
      let fourth = place + 3 < bytes.count ? bytes[place + 3] : 0
      if begins(byte, bytes[place + 1], third, fourth) { return true }
    }
    return false
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "$"),
      UInt8(ascii: "["), UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "L"),
      UInt8(ascii: "l"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "?"), 0xC3, 0xD0, 0xD1,
      0xD8, 0xE1...0xE3, 0xEE, 0xEF, 0xF3, 0xF4:
      true
    default: false
    }
  }

  private static func begins(
    _ byte: UInt8, _ next: UInt8, _ third: UInt8, _ fourth: UInt8
  ) -> Bool {
    switch byte {
    case UInt8(ascii: "&"): isLetter(next) || next == UInt8(ascii: "#")
    case UInt8(ascii: "<"):
      isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "%")
    case UInt8(ascii: "{"): next == UInt8(ascii: "{") || next == UInt8(ascii: "%")
    case UInt8(ascii: "$"): next == UInt8(ascii: "{")
    case UInt8(ascii: "["): mayBeTold(bracket: next | 0x20, third | 0x20, fourth | 0x20)
    case UInt8(ascii: "T"): next == UInt8(ascii: "O") || next == UInt8(ascii: "B")
    case UInt8(ascii: "F"): next == UInt8(ascii: "I")
    case UInt8(ascii: "L"), UInt8(ascii: "l"):
      next | 0x20 == UInt8(ascii: "o") && third | 0x20 == UInt8(ascii: "r")
    case UInt8(ascii: "#"): "RVNDU".utf8.contains(next)
    case UInt8(ascii: "\\"): next == UInt8(ascii: "u")
    case UInt8(ascii: "?"): next == UInt8(ascii: "?")
    // The letters that first bytes of UTF-8 look like in older encodings.
    case 0xC3: (0x82...0xB4).contains(next)
    case 0xD8: next == 0xB7 || next == 0xB8
    // Characters that nobody sees, and the signs that the Macintosh showed.
    case 0xE1: next == 0x84 || next == 0x85 || next == 0xA0
    case 0xE2: (next == 0x80 && mayBeTold(punctuation: third)) || next == 0x81 || next == 0x88
    case 0xE3: next == 0x85
    default: true
    }
  }

  /// `[insert`, `[todo`, `[tbd`, `[placeholder`, `[object`, in small letters.
  private static func mayBeTold(bracket first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "i"), UInt8(ascii: "n")), (UInt8(ascii: "t"), UInt8(ascii: "b")),
      (UInt8(ascii: "p"), UInt8(ascii: "l")), (UInt8(ascii: "o"), UInt8(ascii: "b")):
      true
    case (UInt8(ascii: "t"), UInt8(ascii: "o")): third == UInt8(ascii: "d")
    default: false
    }
  }

  /// Of U+2000 to U+203F nearly all are quotation marks, dashes and spaces.
  private static func mayBeTold(punctuation last: UInt8) -> Bool {
    last == 0x8B || last == 0x9A || (0xAA...0xAE).contains(last)
  }
}
