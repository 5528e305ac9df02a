/// The bytes of an SVG as they grow.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Forgets all that was written after the first `count` bytes.
  mutating func cut(to count: Int) {
    bytes.removeLast(max(0, bytes.count - count))
  }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(path: [UInt8]) {
    bytes += path
  }

  mutating func append(decimal value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = value.magnitude
    var unit: UInt = 1
    while digits / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(digits / unit % 10))
      unit /= 10
    }
  }

  /// A number with at most one decimal.
  mutating func append(tenths value: Double) {
    let tenths = Int((min(max(value, -1_000_000), 1_000_000) * 10).rounded())
    if tenths < 0, tenths > -10 { bytes.append(UInt8(ascii: "-")) }
    append(decimal: tenths / 10)
    if tenths % 10 != 0 {
      bytes.append(UInt8(ascii: "."))
      append(decimal: abs(tenths % 10))
    }
  }

  /// A share of a whole, from 0 to 1, as a percentage with at most two decimals: on the widest
  /// screens that is less than half a pixel.
  mutating func append(percent share: Double) {
    let hundredths = Int((min(max(share, 0), 1) * 10_000).rounded())
    append(decimal: hundredths / 100)
    if hundredths % 100 != 0 {
      bytes.append(UInt8(ascii: "."))
      if hundredths % 100 < 10 { bytes.append(UInt8(ascii: "0")) }
      append(decimal: hundredths % 10 == 0 ? hundredths % 100 / 10 : hundredths % 100)
    }
    bytes.append(UInt8(ascii: "%"))
  }

  /// Text, or the value of an attribute in double quotes, whatever it holds. Control characters,
  /// which no document may hold, are left out.
  mutating func append(escaping text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x09, 0x0A, 0x0D: bytes.append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F: break
      default:
        bytes.append(byte)
        bytes.showLastDirectionControl()
      }
    }
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
