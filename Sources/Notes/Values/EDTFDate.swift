/// A date as EDTF level 1 (ISO 8601-2:2019, annex A) writes it, or `unknown`.
public struct EDTFDate: Hashable, Sendable {
  /// How much of a date is known.
  public enum Precision: Hashable, Sendable {
    case day, month, year, decade, century
    case season(Season)
  }

  /// With the numbers that EDTF gives them in place of a month's.
  public enum Season: UInt8, Sendable {
    case spring = 21
    case summer, autumn, winter
  }

  /// One date, as sharp as it is known.
  public struct Point: Hashable, Sendable {
    /// The first day that it can mean.
    public let earliest: CalendarDay
    /// The last day that it can mean.
    public let latest: CalendarDay
    public let precision: Precision
    /// Marked `?` or `%`.
    public let isUncertain: Bool
    /// Marked `~` or `%`.
    public let isApproximate: Bool
  }

  /// One end of an interval.
  public enum Bound: Hashable, Sendable {
    case point(Point)
    /// `..`: it goes on.
    case open
    /// Nothing before or after the slash: there is an end, but nobody says when.
    case unknown
  }

  public enum Form: Hashable, Sendable {
    case unknown
    case point(Point)
    case interval(Bound, Bound)
  }

  public let form: Form
  /// The date as it was written.
  public let text: String

  public static let unknown = EDTFDate(form: .unknown, text: "unknown")

  init(form: Form, text: String) {
    self.form = form
    self.text = text
  }

  /// The first day that the date can mean; nil when that is unknown or open.
  public var earliest: CalendarDay? {
    switch form {
    case .unknown: nil
    case .point(let point): point.earliest
    case .interval(.point(let start), _): start.earliest
    case .interval: nil
    }
  }

  /// The last day that the date can mean; nil when that is unknown or open.
  public var latest: CalendarDay? {
    switch form {
    case .unknown: nil
    case .point(let point): point.latest
    case .interval(_, .point(let end)): end.latest
    case .interval: nil
    }
  }

  public var isUnknown: Bool { form == .unknown }
}
