/// Finds `id`, `href` and `src` attributes in HTML that this tool made.
struct AttributeScanner {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  enum Attribute {
    case id(Bytes)
    case address(Bytes)
  }

  private let html: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ html: UnsafeBufferPointer<UInt8>) {
    self.html = html
  }

  mutating func next() -> Attribute? {
    let quote = UInt8(ascii: "\"")
    while position + 1 < html.count {
      guard html[position] == UInt8(ascii: "="), html[position + 1] == quote else {
        position += 1
        continue
      }
      let end = position
      let start = position + 2
      position = start
      while position < html.count, html[position] != quote { position += 1 }
      if isName("id", endingAt: end) { return .id(html[start..<position]) }
      if isName("href", endingAt: end) || isName("src", endingAt: end) {
        return .address(html[start..<position])
      }
    }
    return nil
  }

  /// Whether an attribute's name, with the space before it, ends at a place.
  private func isName(_ name: StaticString, endingAt end: Int) -> Bool {
    let start = end - name.utf8CodeUnitCount
    guard start > 0, html[start - 1] == 0x20 || html[start - 1] == 0x0A else { return false }
    let expected = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return html[start..<end].elementsEqual(expected)
  }
}
