/// Writes XML straight into bytes: marks as they are given, texts escaped.
public struct XMLWriter: ~Copyable {
  @usableFromInline var buffer: PageBuffer

  /// - Parameter capacity: how many bytes there is room for until more has to be found.
  public init(capacity: Int = 4 << 10) {
    buffer = PageBuffer(capacity: capacity)
  }

  public var bytes: [UInt8] { Array(buffer.bytes) }
  public var count: Int { buffer.bytes.count }

  /// Forgets all that was written after the first `count` bytes.
  public mutating func cut(to count: Int) {
    buffer.removeLast(self.count - count)
  }

  @inlinable
  public mutating func append(_ text: StaticString) {
    buffer.append(text)
  }

  /// Bytes that are markup already.
  @inlinable
  public mutating func append(_ bytes: [UInt8]) {
    buffer.append(bytes)
  }

  @inlinable
  public mutating func append(decimal value: Int) {
    buffer.append(decimal: value)
  }

  /// Text, or the value of an attribute in double quotes, whatever it holds. Control characters,
  /// which no document may hold, are left out.
  public mutating func append(escaping text: String) {
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
}
