#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds `id`, `href` and `src` attributes in HTML that this tool made.
struct AttributeScanner {
  enum Attribute {
    case id(UnsafeBufferPointer<UInt8>)
    case address(UnsafeBufferPointer<UInt8>)
  }

  private let html: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ html: UnsafeBufferPointer<UInt8>) {
    self.html = html
  }

  mutating func next() -> Attribute? {
    let quote = UInt8(ascii: "\"")
    while let end = place(of: UInt8(ascii: "="), from: position), end + 1 < html.count {
      position = end + 1
      guard html[position] == quote else { continue }
      let start = position + 1
      position = place(of: quote, from: start) ?? html.count
      let value = UnsafeBufferPointer(rebasing: html[start..<position])
      switch html[max(end - 1, 0)] {
      case UInt8(ascii: "d") where isName("id", endingAt: end): return .id(value)
      case UInt8(ascii: "f") where isName("href", endingAt: end): return .address(value)
      case UInt8(ascii: "c") where isName("src", endingAt: end): return .address(value)
      default: continue
      }
    }
    return nil
  }

  private func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < html.count, let base = html.baseAddress,
      let found = memchr(base + start, Int32(byte), html.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// Whether an attribute's name, with the space before it, ends at a place.
  private func isName(_ name: StaticString, endingAt end: Int) -> Bool {
    let start = end - name.utf8CodeUnitCount
    guard start > 0, html[start - 1] == 0x20 || html[start - 1] == 0x0A else { return false }
    let expected = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return html[start..<end].elementsEqual(expected)
  }
}
