/// Finds `id`, `href` and `src` attributes in HTML that this tool made.
struct AttributeScanner {
  enum Attribute {
    case id(String)
    case address(String)
  }

  private let html: [UInt8]
  private var position = 0

  init(_ html: [UInt8]) {
    self.html = html
  }

  mutating func next() -> Attribute? {
    let quote = UInt8(ascii: "\"")
    while position + 4 < html.count {
      guard html[position] == UInt8(ascii: "="), html[position + 1] == quote else {
        position += 1
        continue
      }
      let name = name(endingAt: position)
      let start = position + 2
      position = html[start...].firstIndex(of: quote) ?? html.count
      let value = html[start..<position]
      if name.elementsEqual("id".utf8) { return .id(Self.decoded(value)) }
      if name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8) {
        return .address(Self.decoded(value))
      }
    }
    return nil
  }

  private func name(endingAt end: Int) -> ArraySlice<UInt8> {
    var start = end
    while start > 0, html[start - 1] > 0x20, html[start - 1] != UInt8(ascii: "\""), end - start < 8
    {
      start -= 1
    }
    return html[start..<end]
  }

  private static func decoded(_ value: ArraySlice<UInt8>) -> String {
    let text = String(decoding: value, as: UTF8.self)
    guard value.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&#x27;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}
