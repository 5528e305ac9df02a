import Mustache

/// The bytes of an SVG as they grow.
struct SVGWriter: ~Copyable {
  private var buffer: PageBuffer

  /// - Parameter capacity: how many bytes there is room for until more has to be found.
  init(capacity: Int = 4 << 10) {
    buffer = PageBuffer(capacity: capacity)
  }

  var bytes: [UInt8] { Array(buffer.bytes) }
  var count: Int { buffer.bytes.count }

  /// Forgets all that was written after the first `count` bytes.
  mutating func cut(to count: Int) {
    buffer.removeLast(self.count - count)
  }

  mutating func append(_ text: StaticString) {
    buffer.append(text)
  }

  mutating func append(path: [UInt8]) {
    buffer.append(path)
  }

  mutating func append(decimal value: Int) {
    buffer.append(decimal: value)
  }

  /// A number with at most one decimal.
  mutating func append(tenths value: Double) {
    let tenths = Int((min(max(value, -1_000_000), 1_000_000) * 10).rounded())
    if tenths < 0, tenths > -10 { buffer.append(UInt8(ascii: "-")) }
    append(decimal: tenths / 10)
    if tenths % 10 != 0 {
      buffer.append(UInt8(ascii: "."))
      append(decimal: abs(tenths % 10))
    }
  }

  /// A share of a whole, from 0 to 1, as a percentage with at most two decimals: on the widest
  /// screens that is less than half a pixel.
  mutating func append(percent share: Double) {
    let hundredths = Int((min(max(share, 0), 1) * 10_000).rounded())
    append(decimal: hundredths / 100)
    if hundredths % 100 != 0 {
      buffer.append(UInt8(ascii: "."))
      if hundredths % 100 < 10 { buffer.append(UInt8(ascii: "0")) }
      append(decimal: hundredths % 10 == 0 ? hundredths % 100 / 10 : hundredths % 100)
    }
    buffer.append(UInt8(ascii: "%"))
  }

  /// Text, or the value of an attribute in double quotes, whatever it holds. Control characters,
  /// which no document may hold, are left out.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { text in
      buffer.appendRuns(of: text, Self.plain) { buffer, byte in
        switch byte {
        case UInt8(ascii: "&"): buffer.append("&amp;" as StaticString)
        case UInt8(ascii: "<"): buffer.append("&lt;" as StaticString)
        case UInt8(ascii: ">"): buffer.append("&gt;" as StaticString)
        case UInt8(ascii: "\""): buffer.append("&quot;" as StaticString)
        case 0x09, 0x0A, 0x0D: buffer.append(UInt8(ascii: " "))
        case 0..<0x20, 0x7F: break
        default:
          buffer.append(byte)
          buffer.showLastDirectionControl()
        }
      }
    }
  }

  private static let plain = PlainBytes(mark: UInt8(ascii: "\"")) { byte in
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""):
      false
    default: !byte.canEndDirectionControl
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
