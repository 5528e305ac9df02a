public import Diagnostics

extension ValueProblem {
  public var code: DiagnosticCode {
    switch self {
    case .date, .dateThatDoesNotExist, .dateBeyondLevelOne, .dateInterval, .dateWithTime:
      .invalidDate
    case .time, .instant: .invalidTime
    case .count, .countWithoutQuotes: .invalidCount
    case .countRange: .countRange
    case .coordinates, .coordinateRange: .invalidCoordinates
    case .number: .invalidNumber
    case .language: .invalidLanguage
    case .address, .addressScheme: .invalidAddress
    case .credentials: .credentialsInAddress
    case .hash: .invalidHash
    case .path: .invalidPath
    case .choice, .flag: .unknownValue
    }
  }

  public var message: String {
    switch self {
    case .date(let text): "'\(text)' is not an EDTF date"
    case .dateThatDoesNotExist(let text): "the date '\(text)' does not exist"
    case .dateBeyondLevelOne(let text): "'\(text)' combines what EDTF level 1 keeps apart"
    case .dateInterval(let text): "the interval '\(text)' ends before it starts"
    case .dateWithTime(let text): "the date '\(text)' has a time of day in it"
    case .time(let text): "'\(text)' is not a time of day"
    case .instant(let text): "'\(text)' is not a date and time with an offset"
    case .count(let text): "'\(text)' is not a count"
    case .countWithoutQuotes: "a count that starts with '>' needs quotes"
    case .countRange(let text): "the count '\(text)' has its minimum above its maximum"
    case .coordinates: "coordinates are a list of two numbers: latitude, longitude"
    case .coordinateRange(let latitude, let longitude):
      "no place has the latitude \(latitude) and the longitude \(longitude)"
    case .number(let text): "'\(text)' is not a whole number"
    case .language(let text): "'\(text)' is not a BCP 47 language tag"
    case .address(let text): "'\(text)' is not a valid web address"
    case .addressScheme(let text): "'\(text)' does not start with http:// or https://"
    case .credentials: "a user name or password stands in this address and would be published"
    case .hash(let text): "'\(text)' is not a SHA-256"
    case .path(let text): "'\(text)' is not a path below the folder it starts in"
    case .choice(let text, _): "'\(text)' is not one of the values that are allowed here"
    case .flag(let text): "'\(text)' is neither true nor false"
    }
  }

  public var help: String? {
    switch self {
    case .date:
      "write 2015-10-15, 2015-10, 2015, 2015-10-15~, 2015-10-XX, 2015-09-30/2015-11-29 or unknown"
    case .dateThatDoesNotExist: "look the day up again, or write what is known: 2015-02-XX"
    case .dateBeyondLevelOne:
      "keep either the X or the mark at the end; in an interval write both ends without X: 2015-09-30/2015-11"
    case .dateInterval: "write the earlier date first"
    case .dateWithTime: "put the time into the key 'time'"
    case .time: "write 12:30, 12:00-13:30, ~13:00, morning, midday, evening, night or unknown"
    case .instant: "write 2015-12-23T10:00:00+03:00 or 2015-12-23T10:00Z"
    case .count: "write 46, 40-49, 46+, \">48\", ~12, <5 or unknown"
    case .countWithoutQuotes: "write \">4\": without quotes, '>' starts a block of text"
    case .countRange: "write the lower number first"
    case .coordinates: "write [34.8117, 36.6694]"
    case .coordinateRange(let latitude, let longitude):
      Coordinates(latitude: longitude, longitude: latitude) == nil
        ? "latitudes lie between -90 and 90, longitudes between -180 and 180"
        : "latitude comes first: did you mean [\(longitude), \(latitude)]?"
    case .number: "write digits alone, such as 50"
    case .language: "write a tag such as en, ar or zh-Hant"
    case .address: "look for spaces, a missing host name, and a port that is no number"
    case .addressScheme: "write the whole address, as a browser shows it when you copy it"
    case .credentials: "delete all from the user's name to the '@', and change the password"
    case .hash: "write the 64 hexadecimal digits that `sha256sum FILE` prints"
    case .path: "write a relative path with /, without . or .. as one of its parts"
    case .choice(let text, let choices): Self.advice(text, choices)
    case .flag: "write true or false"
    }
  }

  public var replacement: String? {
    switch self {
    case .choice(let text, let choices): suggestions(for: text, among: choices, limit: 1).first
    case .credentials(let address): address
    default: nil
    }
  }

  private static func advice(_ text: String, _ choices: [String]) -> String {
    let all = choices.joined(separator: ", ")
    guard let nearest = suggestions(for: text, among: choices, limit: 1).first else {
      return "write one of: \(all)"
    }
    return "did you mean '\(nearest)'? Allowed are: \(all)"
  }
}
