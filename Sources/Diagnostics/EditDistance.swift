/// The number of insertions, deletions, substitutions and swaps of neighbours that turn one word
/// into the other (optimal string alignment).
public func editDistance<Letter: Equatable>(_ first: [Letter], _ second: [Letter]) -> Int {
  editDistance(first[...], second[...], atMost: max(first.count, second.count))
    ?? max(first.count, second.count)
}

/// The same distance, or nil if it is more than `limit`.
///
/// Only the part of the table that can hold such a distance is filled in, and no more rows of it
/// once two rows in a row exceed the limit: time grows with the length times the limit.
public func editDistance<Letter: Equatable>(
  _ first: ArraySlice<Letter>, _ second: ArraySlice<Letter>, atMost limit: Int
) -> Int? {
  guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
  let beyond = limit + 1
  var beforeLast = Array(repeating: beyond, count: second.count + 1)
  var last = (0...second.count).map { min($0, beyond) }
  var current = beforeLast
  var lowestOfLast = 0
  for row in 0..<first.count {
    let letter = first[first.startIndex + row]
    let columns = max(0, row - limit)..<min(second.count, row + limit + 1)
    current[columns.lowerBound] = columns.lowerBound == 0 ? min(row + 1, beyond) : beyond
    var lowest = current[columns.lowerBound]
    for column in columns {
      let other = second[second.startIndex + column]
      var best = min(
        last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == second[second.startIndex + column - 1],
        first[first.startIndex + row - 1] == other
      {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current[column + 1] = min(best, beyond)
      lowest = min(lowest, best)
    }
    // The next row reads one column beyond this row's band.
    if columns.upperBound < second.count { current[columns.upperBound + 1] = beyond }
    guard min(lowest, lowestOfLast) <= limit else { return nil }
    lowestOfLast = lowest
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[second.count] <= limit ? last[second.count] : nil
}
