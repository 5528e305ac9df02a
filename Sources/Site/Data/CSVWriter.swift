/// Writes CSV (RFC 4180), UTF-8. A text that a spreadsheet would run as a formula gets an
/// apostrophe before it, which shows the text as it is.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(header: [String]) {
    for name in header { text(name) }
    endRow()
  }

  mutating func text(_ text: String?) {
    separate()
    guard let text, let first = text.utf8.first else { return }
    // =, +, -, @, tab and CR begin a formula (OWASP, "CSV Injection"); full-width forms too.
    let isFormula =
      [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
      || ["＝", "＋", "－", "＠"].contains(text.first)
    let needsQuotes = isFormula || text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A number of ours: it is no formula even with a minus.
  mutating func number(_ number: Int?) {
    separate()
    if let number { bytes.append(contentsOf: String(number).utf8) }
  }

  mutating func number(_ number: Double?) {
    separate()
    if let number { bytes.append(contentsOf: number.description.utf8) }
  }

  mutating func list(_ texts: [String]) { text(texts.joined(separator: "; ")) }

  mutating func endRow() {
    bytes.append(contentsOf: [0x0D, 0x0A])
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
