private import CEmbedded

/// The names of the IANA time zone database, which the tool carries inside itself: they are the same
/// on machines that have no such database, or an older one.
enum TimeZoneNames {
  /// The names in use today, without their older forms.
  static var common: [String] { names.filter { !$0.isOlder }.map(\.text) }

  static func contain(_ name: String) -> Bool {
    names.contains { $0.text == name }
  }

  /// Names of places and `UTC`. The database also has `EST` and the like, which are no places.
  private static let names: [(text: String, isOlder: Bool)] = {
    let file = embedded_time_zones
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    return text.split(separator: "\n").map { line in
      let isOlder = line.hasPrefix("-")
      return (String(isOlder ? line.dropFirst() : line), isOlder)
    }
  }()
}
