/// Appends to HTML as libcmark does, with what a text could do to its readers made visible.
extension [UInt8] {
  /// Appends text that stands between tags.
  ///
  /// Characters that turn the direction of writing, with which a text can look like another one,
  /// are shown by their numbers; control characters become U+FFFD.
  mutating func appendText(_ text: some Collection<UInt8>) {
    appendEscaped(text, bidiStart: "<span class=\"bidi-control\">", bidiEnd: "</span>")
  }

  mutating func appendText(_ text: String) {
    appendText(text.utf8)
  }

  /// Appends text to the value of an attribute.
  mutating func appendAttribute(_ text: some Collection<UInt8>) {
    appendEscaped(text, bidiStart: "", bidiEnd: "")
  }

  mutating func appendAttribute(_ text: String) {
    appendAttribute(text.utf8)
  }

  /// Appends an address to the value of an attribute: what no address may hold is percent-encoded.
  mutating func appendAddress(_ address: some Sequence<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "*")...UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "#"),
        UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: ";"),
        UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        append(byte)
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        append(UInt8(ascii: "%"))
        append(hexadecimalDigit(byte >> 4))
        append(hexadecimalDigit(byte & 15))
      }
    }
  }

  mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Begins a new line unless one has just begun.
  mutating func breakLine() {
    if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }
}

extension [UInt8] {
  private mutating func appendEscaped(
    _ text: some Collection<UInt8>, bidiStart: StaticString, bidiEnd: StaticString
  ) {
    let done: Void? = text.withContiguousStorageIfAvailable { bytes in
      var position = 0
      var copied = 0
      while position < bytes.count {
        let byte = bytes[position]
        // Nearly every byte of a text is a letter of ASCII or a space.
        guard !(0x3F...0x7E ~= byte || byte == 0x20),
          let special = special(in: bytes, at: position)
        else {
          position += 1
          continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<position]))
        switch special.replacement {
        case .markup(let markup): append(markup)
        case .bidiControl(let code):
          append(bidiStart)
          append(contentsOf: "[U+\(String(code, radix: 16, uppercase: true))]".utf8)
          append(bidiEnd)
        }
        position += special.length
        copied = position
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
    if done == nil { appendEscaped(Array(text), bidiStart: bidiStart, bidiEnd: bidiEnd) }
  }

  /// What cannot stand in HTML as it is.
  private func special(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Special? {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "&"): return Special(1, "&amp;")
    case UInt8(ascii: "<"): return Special(1, "&lt;")
    case UInt8(ascii: ">"): return Special(1, "&gt;")
    case UInt8(ascii: "\""): return Special(1, "&quot;")
    case 0x09, 0x0A: return nil
    case 0x0D:
      let isBeforeLineFeed = position + 1 < bytes.count && bytes[position + 1] == 0x0A
      return Special(1, isBeforeLineFeed ? "" : "\n")
    case 0...0x1F, 0x7F: return Special(1, "\u{FFFD}")
    case 0xC2 where position + 1 < bytes.count && bytes[position + 1] < 0xA0:
      // U+0080 to U+009F.
      return Special(2, "\u{FFFD}")
    case 0xE2 where position + 2 < bytes.count:
      let last = Int(bytes[position + 2])
      switch (bytes[position + 1], last) {
      case (0x80, 0xAA...0xAE): return Special(bidiControl: 0x2000 + last & 0x3F)
      case (0x81, 0xA6...0xA9): return Special(bidiControl: 0x2040 + last & 0x3F)
      default: return nil
      }
    default: return nil
    }
  }
}

private struct Special {
  enum Replacement {
    case markup(StaticString)
    case bidiControl(Int)
  }

  /// The bytes that it takes.
  let length: Int
  let replacement: Replacement

  init(_ length: Int, _ markup: StaticString) {
    self.length = length
    replacement = .markup(markup)
  }

  init(bidiControl code: Int) {
    length = 3
    replacement = .bidiControl(code)
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
