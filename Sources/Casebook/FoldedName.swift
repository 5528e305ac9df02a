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

  private static func foldASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "):
        if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      case UInt8(ascii: "`"): bytes.append(UInt8(ascii: "'"))
      case 0x41...0x5A: bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
