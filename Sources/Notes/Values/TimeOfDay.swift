/// When in the day something happened, in the incident's time zone.
public enum TimeOfDay: Hashable, Sendable {
  public enum Part: String, CaseIterable, Sendable {
    case dawn, morning, midday, afternoon, dusk, evening, night, midnight
  }

  /// Minutes since midnight, 0 to 1439.
  public struct Clock: Hashable, Sendable {
    public let minutes: Int

    public var text: String {
      let hour = minutes / 60
      let minute = minutes % 60
      return (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
    }
  }

  case at(Clock)
  case about(Clock)
  /// From the first to the second; it may pass midnight.
  case between(Clock, Clock)
  case part(Part)
  case unknown
}

extension TimeOfDay {
  init(parsing text: String) throws(ValueProblem) {
    if text == "unknown" {
      self = .unknown
    } else if let part = Part(rawValue: text) {
      self = .part(part)
    } else if text.utf8.first == UInt8(ascii: "~") {
      self = .about(try Clock(text.utf8.dropFirst(), in: text))
    } else if let dash = text.utf8.firstIndex(of: UInt8(ascii: "-")) {
      self = .between(
        try Clock(text.utf8[..<dash], in: text),
        try Clock(text.utf8[text.utf8.index(after: dash)...], in: text))
    } else {
      self = .at(try Clock(text.utf8[...], in: text))
    }
  }
}

extension TimeOfDay.Clock {
  /// Reads `12:30` or `9:05`.
  fileprivate init(_ digits: Substring.UTF8View, in text: String) throws(ValueProblem) {
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = decimalNumber(parts[0]), let minute = decimalNumber(parts[1]),
      hour < 24, minute < 60
    else { throw .time(text) }
    minutes = hour * 60 + minute
  }
}
