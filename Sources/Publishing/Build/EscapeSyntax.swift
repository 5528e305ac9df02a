/// How characters are written as escapes, in lower case.
enum EscapeSyntax {
  /// Whether an escape may begin with a byte.
  static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "["): true
    default: false
    }
  }

  /// What stands between `&` and `;` in HTML and XML: `amp`, `uuml`, `#252`, `#xfc`.
  static func reference(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else { return names[Array(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    return number(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }

  /// What stands in `[` and `]` where a page shows a character that turns the direction: `u+202e`.
  static func isShownDirection(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count == 6, name.starts(with: "u+".utf8),
      let code = number(name.dropFirst(2), radix: 16)
    else { return false }
    switch code {
    case 0x202A...0x202E, 0x2066...0x2069: return true
    default: return false
    }
  }

  /// - Returns: nil if not all are digits, or if there are none or more than eight.
  static func number(_ text: some Collection<UInt8>, radix: UInt32) -> UInt32? {
    guard (1...8).contains(text.count) else { return nil }
    var value: UInt32 = 0
    for byte in text {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x61...0x66: digit = UInt32(byte - 0x61 + 10)
      case 0x41...0x46: digit = UInt32(byte - 0x41 + 10)
      default: return nil
      }
      guard digit < radix else { return nil }
      value = value &* radix &+ digit
    }
    return value
  }

  /// The names of HTML 2 and 3.2, and XML's for the apostrophe. In lower case the capital letters of
  /// Latin-1 have the names of the small ones.
  private static let names: [[UInt8]: Unicode.Scalar] = {
    let latin1 = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
      - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - szlig agrave aacute acirc atilde
      auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve
      oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    var names: [[UInt8]: Unicode.Scalar] = [
      Array("amp".utf8): "&", Array("lt".utf8): "<", Array("gt".utf8): ">",
      Array("quot".utf8): "\"", Array("apos".utf8): "'",
    ]
    for (offset, name) in latin1.split(whereSeparator: \.isWhitespace).enumerated() {
      guard name != "-", let scalar = Unicode.Scalar(UInt32(0xA0 + offset)) else { continue }
      names[Array(name.utf8)] = scalar
    }
    return names
  }()
}
