/// Writes JSON (RFC 8259) straight into bytes, members in the order in which they are written.
///
/// Our own although Foundation has an encoder: exports hold everything that a site has, and going
/// through an encoder's boxes took longer than rendering all pages.
public struct JSONWriter: ~Copyable {
  private var buffer = PageBuffer(capacity: 1 << 10)
  private var needsComma = false

  public init() {}

  public var bytes: [UInt8] { Array(buffer.bytes) }

  public mutating func object(_ write: (inout JSONWriter) -> Void) {
    separate()
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  public mutating func array(_ write: (inout JSONWriter) -> Void) {
    separate()
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), write)
  }

  @inlinable
  public mutating func array<Element>(
    _ key: String, _ elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    name(key)
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for element in elements { write(&writer, element) }
    }
  }

  public mutating func object(_ key: String, _ write: (inout JSONWriter) -> Void) {
    name(key)
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  public mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    name(key)
    quote(text)
  }

  public mutating func member(_ key: String, _ number: Int?) {
    guard let number else { return }
    name(key)
    buffer.append(decimal: number)
  }

  public mutating func member(_ key: String, _ number: Double?) {
    guard let number, number.isFinite else { return }
    name(key)
    buffer.append(number.description)
  }

  public mutating func member(_ key: String, _ flag: Bool) {
    name(key)
    buffer.append(flag ? "true" : "false" as StaticString)
  }

  public mutating func value(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  public mutating func value(_ number: Double) {
    separate()
    buffer.append(number.description)
    needsComma = true
  }

  public mutating func null(_ key: String) {
    name(key)
    buffer.append("null" as StaticString)
  }

  public mutating func newline() { buffer.append(0x0A) }

  @usableFromInline
  mutating func name(_ key: String) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    // Names are ours: there is nothing in them to escape.
    buffer.append(key)
    buffer.append(UInt8(ascii: "\""))
    buffer.append(UInt8(ascii: ":"))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  @usableFromInline
  mutating func nest(_ open: UInt8, _ close: UInt8, _ write: (inout JSONWriter) -> Void) {
    buffer.append(open)
    needsComma = false
    write(&self)
    buffer.append(close)
    needsComma = true
  }

  private mutating func quote(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer.appendRuns(of: $0, Self.plain) { $0.appendEscape(of: $1) } }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Markup characters are written as escapes: the text stays harmless where it is put into a page.
  private static let plain = PlainBytes(mark: UInt8(ascii: "\\")) { byte in
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "&"):
      false
    default: !byte.canEndDirectionControl
    }
  }
}

extension PageBuffer {
  fileprivate mutating func appendEscape(of byte: UInt8) {
    if byte.canEndDirectionControl {
      append(byte)
      if let digits = removeLastDirectionControl() {
        append("\\u\(digits.lowercased())")
      }
      return
    }
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x09: append(UInt8(ascii: "t"))
    default:
      let digits: StaticString = "0123456789abcdef"
      append("u00" as StaticString)
      append(digits.utf8Start[Int(byte >> 4)])
      append(digits.utf8Start[Int(byte & 15)])
    }
  }
}
