import Notes

/// The address of a copy in the Wayback Machine, which says when it was made and of what:
/// `https://web.archive.org/web/20151016093000/https://example.org/report`.
struct ArchiveAddress {
  /// The last day that its stamp can mean; nil where it has none, such as `*` or `2`.
  let lastDay: CalendarDay?
  /// What was copied.
  var original: WebAddress? { Self.address(String(decoding: rest, as: UTF8.self)) }

  private let rest: ArraySlice<UInt8>

  init?(_ address: WebAddress) {
    let bytes = Array(address.text.utf8)
    let mark = Array("web.archive.org/web/".utf8)
    guard let start = bytes.indices.prefix(9).first(where: { bytes[$0...].starts(with: mark) })
    else { return nil }
    let rest = bytes[(start + mark.count)...]
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    lastDay = Self.lastDay(digits)
    self.rest = rest.drop { $0 != UInt8(ascii: "/") }.dropFirst()
  }

  private static func address(_ text: String) -> WebAddress? {
    guard text.contains(".") else { return nil }
    do {
      return try WebAddress(parsing: text.hasPrefix("http") ? text : "http://" + text)
    } catch {
      return nil
    }
  }

  /// `2015`, `201510`, `20151016` and what follows it.
  private static func lastDay(_ digits: ArraySlice<UInt8>) -> CalendarDay? {
    func number(_ start: Int, _ length: Int) -> Int? {
      let part = digits.dropFirst(start).prefix(length)
      guard part.count == length else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0, 4) else { return nil }
    guard let month = number(4, 2) else { return .last(of: year) }
    guard (1...12).contains(month) else { return nil }
    guard let day = number(6, 2) else { return .last(of: year, month: month) }
    return CalendarDay(year: year, month: month, day: day)
  }
}
