/// Writes CSV (RFC 4180), UTF-8. A text that a spreadsheet would run as a formula gets an
/// apostrophe before it, which shows the text as it is.
public struct CSVWriter: ~Copyable {
  private var buffer = PageBuffer()
  private var isFirst = true

  public var bytes: [UInt8] { Array(buffer.bytes) }

  public init(header: [String]) {
    for name in header { text(name) }
    endRow()
  }

  public mutating func text(_ text: String?) {
    separate()
    guard var text, let first = text.utf8.first else { return }
    let isFormula = Self.beginsFormula(text, first)
    text.withUTF8 { text in
      guard isFormula || Self.plain.end(in: text, from: 0) < text.count else {
        return buffer.append(text)
      }
      let needsQuotes = isFormula || text.contains(where: Self.needsQuotes)
      if needsQuotes { buffer.append(UInt8(ascii: "\"")) }
      if isFormula { buffer.append(UInt8(ascii: "'")) }
      buffer.appendRuns(of: text, Self.plain) { buffer, byte in
        buffer.append(byte)
        if byte == UInt8(ascii: "\"") { buffer.append(byte) }
        buffer.showLastDirectionControl()
      }
      if needsQuotes { buffer.append(UInt8(ascii: "\"")) }
    }
  }

  /// =, +, -, @, tab and CR begin a formula (OWASP, "CSV Injection"); full-width forms too.
  private static func beginsFormula(_ text: String, _ first: UInt8) -> Bool {
    switch first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    case 0xEF: ["＝", "＋", "－", "＠"].contains(text.first)
    default: false
    }
  }

  private static let plain = PlainBytes(mark: UInt8(ascii: ",")) { byte in
    !needsQuotes(byte) && !byte.canEndDirectionControl
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
  }

  /// A number of ours: it is no formula even with a minus.
  public mutating func number(_ number: Int?) {
    separate()
    if let number { buffer.append(decimal: number) }
  }

  public mutating func number(_ number: Double?) {
    separate()
    if let number { buffer.append(number.description) }
  }

  public mutating func list(_ texts: [String]) {
    text(texts.count < 2 ? texts.first : texts.joined(separator: "; "))
  }

  public mutating func endRow() {
    buffer.append("\r\n" as StaticString)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
