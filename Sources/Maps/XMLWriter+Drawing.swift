public import Writing

/// Numbers of drawings (SVG).
extension XMLWriter {
  /// A number with at most one decimal.
  public mutating func append(tenths value: Double) {
    let tenths = Int((min(max(value, -1_000_000), 1_000_000) * 10).rounded())
    if tenths < 0, tenths > -10 { append("-") }
    append(decimal: tenths / 10)
    if tenths % 10 != 0 {
      append(".")
      append(decimal: abs(tenths % 10))
    }
  }

  /// A share of a whole, from 0 to 1, as a percentage with at most two decimals: on the widest
  /// screens that is less than half a pixel.
  public mutating func append(percent share: Double) {
    let hundredths = Int((min(max(share, 0), 1) * 10_000).rounded())
    append(decimal: hundredths / 100)
    if hundredths % 100 != 0 {
      append(".")
      if hundredths % 100 < 10 { append("0") }
      append(decimal: hundredths % 10 == 0 ? hundredths % 100 / 10 : hundredths % 100)
    }
    append("%")
  }

  /// The attributes of a circle.
  mutating func append(_ middle: PixelPoint, radius: Double) {
    append(" cx=\"")
    append(tenths: middle.x)
    append("\" cy=\"")
    append(tenths: middle.y)
    append("\" r=\"")
    append(tenths: radius)
    append("\"")
  }
}
