/// A moment: a date and a time with an offset from UTC, as RFC 3339 writes it.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The seconds of the moments that RFC 3339 can write: from the year 0 to the end of 9999.
  public static let writable = -62_167_219_200...253_402_300_799

  public static func < (first: Self, second: Self) -> Bool { first.seconds < second.seconds }

  /// The day in UTC.
  public var day: CalendarDay {
    CalendarDay(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }

  /// As RFC 3339 in UTC: `2015-12-23T10:00:00Z`.
  public var text: String {
    let rest = seconds - day.number * 86_400
    return
      "\(day.text)T\(twoDigits(rest / 3600)):\(twoDigits(rest / 60 % 60)):\(twoDigits(rest % 60))Z"
  }

  /// Reads `2015-12-23T10:00:00+03:00`; seconds and their fraction may be missing, `Z` is UTC, a
  /// space may stand for the `T`.
  public init(parsing text: String) throws(ValueProblem) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"),
      let year = decimalNumber(bytes[0..<4]), let month = decimalNumber(bytes[5..<7]),
      let dayOfMonth = decimalNumber(bytes[8..<10]), let hour = decimalNumber(bytes[11..<13]),
      let minute = decimalNumber(bytes[14..<16]), hour < 24, minute < 60
    else { throw .instant(text) }
    guard let day = CalendarDay(year: year, month: month, day: dayOfMonth) else {
      throw .dateThatDoesNotExist(text)
    }
    var rest = bytes[16...]
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      guard let value = decimalNumber(rest.dropFirst().prefix(2)), value <= 60 else {
        throw .instant(text)
      }
      second = value
      rest = rest.dropFirst(3)
      if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
      }
    }
    guard let offset = Self.offset(rest) else { throw .instant(text) }
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  /// Seconds east of UTC.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: ":"))
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      parts.count == 2, parts[0].count == 2, parts[1].count == 2,
      let hours = decimalNumber(parts[0]), let minutes = decimalNumber(parts[1]),
      hours <= 14, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "+") ? seconds : -seconds
  }
}

extension CalendarDay {
  /// As ISO 8601: `2015-10-15`.
  public var text: String {
    guard (0...9999).contains(year) else {
      let digits = String(year.magnitude)
      let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
      return (year < 0 ? "-" : "") + padding + digits + "-\(twoDigits(month))-\(twoDigits(day))"
    }
    return String(unsafeUninitializedCapacity: 10) { text in
      var rest = (year * 100 + month) * 100 + day
      for place in [9, 8, 6, 5, 3, 2, 1, 0] {
        text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      text[4] = UInt8(ascii: "-")
      text[7] = UInt8(ascii: "-")
      return 10
    }
  }
}

func twoDigits(_ number: Int) -> String {
  (number < 10 ? "0" : "") + String(number)
}
