import Foundation

/// The names of the IANA time zone database, which Foundation carries in ICU's tables: they are the
/// same on machines that have no such database, or an older one.
enum TimeZoneNames {
  /// The names in use today, without their older forms.
  static var common: [String] { TimeZone.knownTimeZoneIdentifiers + ["UTC"] }

  static func contain(_ name: String) -> Bool {
    // Foundation also takes `GMT+3` and `EST`, which are no places.
    guard name == "UTC" || name.contains("/") else { return false }
    return TimeZone(identifier: name) != nil
  }
}
