@testable import Notes

/// A date, read and read again.
func tryDate(_ data: [UInt8]) -> Int32 {
  guard let text = String(validating: data, as: UTF8.self) else { return 0 }
  do {
    let date = try EDTFParser.parse(text)
    require(try EDTFParser.parse(date.text) == date, "a date that is written can be read")
    if let first = date.earliest, let last = date.latest {
      require(first <= last, "a date ends after it begins: \(text)")
    }
  } catch {
    require(!error.message.isEmpty, "what is wrong is said")
  }
  return 0
}

/// A count and a time.
func tryCount(_ data: [UInt8]) -> Int32 {
  guard let text = String(validating: data, as: UTF8.self) else { return 0 }
  do {
    let count = try Count(parsing: text)
    if let range = CountRange(spanning: [count]) {
      require(range.minimum >= 0 && range.minimum <= range.maximum, "a range is none upside down")
    }
  } catch {
    require(!error.message.isEmpty, "what is wrong is said")
  }
  do {
    _ = try TimeOfDay(parsing: text)
  } catch {
    require(!error.message.isEmpty, "what is wrong is said")
  }
  return 0
}
