extension Unicode.Scalar {
  /// A stroke that makes an Arabic word longer and says nothing.
  static let tatweel: Unicode.Scalar = "\u{640}"

  /// The letter or digit without what people write or leave out as they please in Arabic: the dots of
  /// a final ya and ta marbuta; and as Persian and Urdu keyboards type it. Hamzas are accents, which
  /// are gone when a text is decomposed.
  var plainLetter: Unicode.Scalar {
    switch value {
    case 0x629, 0x6C1, 0x6D5, 0x6BE: "\u{647}"
    case 0x649, 0x6CC, 0x6D2: "\u{64A}"
    case 0x6A9: "\u{643}"
    case 0x660...0x669: Self.digit(value - 0x660)
    case 0x6F0...0x6F9: Self.digit(value - 0x6F0)
    default: self
    }
  }

  private static func digit(_ number: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
  }
}
