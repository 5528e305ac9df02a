/// A name reduced to what people agree on when they type it: Unicode NFC, lower case, any run of
/// hyphens, underscores and spaces as one hyphen, any apostrophe as the straight one.
public struct FoldedName: Hashable, Sendable {
  /// Swift compares and hashes strings by canonical equivalence, which is what NFC is for.
  public let text: String

  public init(_ text: String) {
    self.text = Self.fold(text)
  }

  private static func fold(_ text: String) -> String {
    if let folded = foldASCII(text) { return folded }
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "-", "_", " ", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}":
        if let last = scalars.last, last != "-" { scalars.append("-") }
      case "'", "`", "\u{2018}", "\u{2019}", "\u{201B}", "\u{02BC}", "\u{02BE}", "\u{02BF}",
        "\u{00B4}", "\u{02B9}", "\u{FF07}":
        scalars.append("'")
      default:
        scalars.append(scalar)
      }
    }
    if scalars.last == "-" { scalars.removeLast() }
    return String(scalars)
  }

  /// - Returns: nil for a text that is not ASCII alone.
  private static func foldASCII(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { folded in
        var count = 0
        for byte in bytes {
          let letter: UInt8
          switch byte {
          case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "):
            guard count > 0, folded[count - 1] != UInt8(ascii: "-") else { continue }
            letter = UInt8(ascii: "-")
          case UInt8(ascii: "`"): letter = UInt8(ascii: "'")
          case 0x41...0x5A: letter = byte | 0x20
          default: letter = byte
          }
          folded[count] = letter
          count += 1
        }
        if count > 0, folded[count - 1] == UInt8(ascii: "-") { count -= 1 }
        return count
      }
    }
  }
}
