/// Reads EDTF level 1: dates, unspecified digits, seasons, qualified dates, intervals and years
/// beyond four digits. Level 0's times of day are refused: a note has a key of its own for them.
struct EDTFParser {
  private let text: String

  static func parse(_ text: String) throws(ValueProblem) -> EDTFDate {
    if text == "unknown" { return .unknown }
    if let day = plainDay(text) { return EDTFDate(form: .point(day), text: text) }
    let form = try EDTFParser(text: text).form()
    return EDTFDate(form: form, text: text)
  }

  /// What nearly all dates are: a day in four, two and two digits.
  private static func plainDay(_ text: String) -> EDTFDate.Point? {
    var numbers = (year: 0, month: 0, day: 0)
    var place = 0
    for byte in text.utf8 {
      let digit = Int(byte) - 0x30
      switch (place, digit) {
      case (4, -3), (7, -3): break
      case (0...3, 0...9): numbers.year = numbers.year * 10 + digit
      case (5...6, 0...9): numbers.month = numbers.month * 10 + digit
      case (8...9, 0...9): numbers.day = numbers.day * 10 + digit
      default: return nil
      }
      place += 1
    }
    guard place == 10,
      let day = CalendarDay(year: numbers.year, month: numbers.month, day: numbers.day)
    else { return nil }
    return EDTFDate.Point(
      earliest: day, latest: day, precision: .day, isUncertain: false, isApproximate: false)
  }

  private func form() throws(ValueProblem) -> EDTFDate.Form {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      return .point(try point(Array(text.utf8)))
    case 2:
      let start = try bound(Array(parts[0]))
      let end = try bound(Array(parts[1]))
      if case .point(let first) = start, case .point(let last) = end, !first.mayPrecede(last) {
        throw .dateInterval(text)
      }
      if case .point = start { return .interval(start, end) }
      if case .point = end { return .interval(start, end) }
      throw .date(text)
    default:
      throw .date(text)
    }
  }

  private func bound(_ bytes: [UInt8]) throws(ValueProblem) -> EDTFDate.Bound {
    if bytes.isEmpty { return .unknown }
    if bytes == [0x2E, 0x2E] { return .open }
    // Level 1 has intervals of whole dates of four-digit years.
    if bytes.contains(UInt8(ascii: "X")) || bytes.first == UInt8(ascii: "Y") {
      throw .dateBeyondLevelOne(text)
    }
    return .point(try point(bytes, isBound: true))
  }

  private func point(
    _ bytes: [UInt8], isBound: Bool = false
  ) throws(ValueProblem) -> EDTFDate.Point {
    var digits = bytes[...]
    var isUncertain = false
    var isApproximate = false
    switch digits.last {
    case UInt8(ascii: "?"): isUncertain = true
    case UInt8(ascii: "~"): isApproximate = true
    case UInt8(ascii: "%"):
      isUncertain = true
      isApproximate = true
    default: break
    }
    if isUncertain || isApproximate { digits = digits.dropLast() }
    if digits.contains(UInt8(ascii: "T")) { throw .dateWithTime(text) }
    let span = try span(digits)
    if isUncertain || isApproximate, !isBound, !isQualifiable(digits, span.precision) {
      throw .dateBeyondLevelOne(text)
    }
    return EDTFDate.Point(
      earliest: span.earliest, latest: span.latest, precision: span.precision,
      isUncertain: isUncertain, isApproximate: isApproximate)
  }

  /// Level 1 marks as uncertain what is fully stated; a season within an interval alone.
  private func isQualifiable(
    _ digits: ArraySlice<UInt8>, _ precision: EDTFDate.Precision
  ) -> Bool {
    if case .season = precision { return false }
    return !digits.contains(UInt8(ascii: "X")) && digits.first != UInt8(ascii: "Y")
  }

  private typealias Span = (
    earliest: CalendarDay, latest: CalendarDay, precision: EDTFDate.Precision
  )

  private func span(_ bytes: ArraySlice<UInt8>) throws(ValueProblem) -> Span {
    if bytes.first == UInt8(ascii: "Y") { return try longYear(bytes.dropFirst()) }
    let isNegative = bytes.first == UInt8(ascii: "-")
    let unsigned = isNegative ? bytes.dropFirst() : bytes
    let parts = unsigned.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { throw .date(text) }
    if parts.count == 1 {
      return try year(parts[0], isNegative: isNegative)
    }
    guard let magnitude = number(parts[0]), parts[1].count == 2,
      !isNegative || magnitude > 0
    else { throw .date(text) }
    let year = isNegative ? -magnitude : magnitude
    if parts.count == 2 { return try month(parts[1], of: year) }
    guard parts[2].count == 2 else { throw .date(text) }
    return try day(parts[2], month: parts[1], of: year)
  }

  /// `2015`, `201X`, `20XX`, `-0044`.
  private func year(_ digits: ArraySlice<UInt8>, isNegative: Bool) throws(ValueProblem) -> Span {
    let known = digits.prefix { $0 != UInt8(ascii: "X") }
    let unspecified = digits.count - known.count
    guard digits.dropFirst(known.count).allSatisfy({ $0 == UInt8(ascii: "X") }),
      unspecified <= 2, let prefix = number(known),
      // The year 0 has no sign.
      !isNegative || unspecified > 0 || prefix > 0
    else { throw .date(text) }
    let width = [1, 10, 100][unspecified]
    let nearest = prefix * width
    let furthest = nearest + width - 1
    let first = isNegative ? -furthest : nearest
    let last = isNegative ? -nearest : furthest
    let precision: EDTFDate.Precision =
      unspecified == 0 ? .year : unspecified == 1 ? .decade : .century
    return (.first(of: first), .last(of: last), precision)
  }

  /// `Y170000002`, `Y-17000`: years beyond four digits.
  private func longYear(_ bytes: ArraySlice<UInt8>) throws(ValueProblem) -> Span {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? bytes.dropFirst() : bytes
    guard (5...9).contains(digits.count), digits.first != UInt8(ascii: "0"),
      let magnitude = number(digits)
    else {
      throw .date(text)
    }
    let year = isNegative ? -magnitude : magnitude
    return (.first(of: year), .last(of: year), .year)
  }

  /// `10`, `XX`, or a season.
  private func month(_ digits: ArraySlice<UInt8>, of year: Int) throws(ValueProblem) -> Span {
    if isUnspecified(digits) { return (.first(of: year), .last(of: year), .year) }
    guard let month = number(digits) else { throw .date(text) }
    if (1...12).contains(month) {
      return (.first(of: year, month: month), .last(of: year, month: month), .month)
    }
    guard let season = UInt8(exactly: month).flatMap(EDTFDate.Season.init) else {
      throw .dateThatDoesNotExist(text)
    }
    // Which months a season has depends on the hemisphere and on who counts: it is no sharper than
    // its year.
    return (.first(of: year), .last(of: year), .season(season))
  }

  private func day(
    _ digits: ArraySlice<UInt8>, month monthDigits: ArraySlice<UInt8>, of year: Int
  ) throws(ValueProblem) -> Span {
    if isUnspecified(monthDigits) {
      guard isUnspecified(digits) else { throw .date(text) }
      return (.first(of: year), .last(of: year), .year)
    }
    guard let month = number(monthDigits) else { throw .date(text) }
    if isUnspecified(digits) {
      guard (1...12).contains(month) else { throw .dateThatDoesNotExist(text) }
      return (.first(of: year, month: month), .last(of: year, month: month), .month)
    }
    guard let dayNumber = number(digits) else { throw .date(text) }
    guard let day = CalendarDay(year: year, month: month, day: dayNumber) else {
      throw .dateThatDoesNotExist(text)
    }
    return (day, day, .day)
  }

  private func isUnspecified(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.elementsEqual([UInt8(ascii: "X"), UInt8(ascii: "X")])
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    decimalNumber(digits)
  }
}

extension EDTFDate.Point {
  /// Whether an interval from this date to another one runs forwards: it begins no later than the
  /// other date does. As in edtf-validate, `2015` begins in January, so that `2015-06/2015` runs
  /// backwards.
  fileprivate func mayPrecede(_ end: Self) -> Bool {
    if case .season(let first) = precision, case .season(let last) = end.precision,
      earliest.year == end.earliest.year
    {
      return first.rawValue <= last.rawValue
    }
    return beginning(ofSeason: \.firstMonth) <= end.beginning(ofSeason: \.lastMonth)
  }

  private func beginning(ofSeason month: KeyPath<EDTFDate.Season, Int>) -> CalendarDay {
    guard case .season(let season) = precision else { return earliest }
    return .first(of: earliest.year, month: season[keyPath: month])
  }
}

extension EDTFDate.Season {
  /// The earliest and the latest month that it is taken for anywhere, in the year that it is named
  /// after. Only what lies outside of them is surely before or after it.
  fileprivate var firstMonth: Int {
    switch self {
    case .spring: 1
    case .summer: 5
    case .autumn: 8
    case .winter: 10
    }
  }

  fileprivate var lastMonth: Int {
    switch self {
    case .spring: 5
    case .summer: 8
    case .autumn: 11
    case .winter: 12
    }
  }
}
