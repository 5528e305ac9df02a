/// Writes JSON (RFC 8259) straight into bytes, members in the order in which they are written.
///
/// Our own although Foundation has an encoder: exports hold everything that a site has, and going
/// through an encoder's boxes took longer than rendering all pages.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ write: (inout JSONWriter) -> Void) {
    separate()
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  mutating func array(_ write: (inout JSONWriter) -> Void) {
    separate()
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), write)
  }

  mutating func array<Element>(
    _ key: String, _ elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    name(key)
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for element in elements { write(&writer, element) }
    }
  }

  mutating func object(_ key: String, _ write: (inout JSONWriter) -> Void) {
    name(key)
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    name(key)
    quote(text)
  }

  mutating func member(_ key: String, _ number: Int?) {
    guard let number else { return }
    name(key)
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func member(_ key: String, _ number: Double?) {
    guard let number, number.isFinite else { return }
    name(key)
    bytes.append(contentsOf: number.description.utf8)
  }

  mutating func member(_ key: String, _ flag: Bool) {
    name(key)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  mutating func value(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  mutating func value(_ number: Double) {
    separate()
    bytes.append(contentsOf: number.description.utf8)
    needsComma = true
  }

  mutating func null(_ key: String) {
    name(key)
    bytes.append(contentsOf: "null".utf8)
  }

  mutating func newline() { bytes.append(0x0A) }

  private mutating func name(_ key: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Names are ours: there is nothing in them to escape.
    bytes.append(contentsOf: key.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ write: (inout JSONWriter) -> Void) {
    bytes.append(open)
    needsComma = false
    write(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes.appendRuns(of: $0, where: Self.isPlain) { $0.appendEscape(of: $1) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Markup characters are written as escapes: the text stays harmless where it is put into a page.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "&"):
      false
    default: !byte.canEndDirectionControl
    }
  }
}

extension [UInt8] {
  fileprivate mutating func appendEscape(of byte: UInt8) {
    if byte.canEndDirectionControl {
      append(byte)
      if let digits = removeLastDirectionControl() {
        append(contentsOf: "\\u\(digits.lowercased())".utf8)
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
      append(contentsOf: "u00".utf8)
      append(digits.utf8Start[Int(byte >> 4)])
      append(digits.utf8Start[Int(byte & 15)])
    }
  }
}
