/// The candidates nearest to a mistyped word: at most a third of its letters away.
///
/// - Parameters:
///   - word: what was written.
///   - candidates: what could have been meant.
///   - limit: how many to return at most.
/// - Returns: the nearest candidates, best first; ties stand in alphabetical order, so
///   that the advice does not depend on the order of the candidates.
public func suggestions(
  for word: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  let letters = Array(word.lowercased().unicodeScalars.prefix(64))
  // Of a word of one or two letters, one letter is no mistyping but another word.
  let tolerance = letters.count < 3 ? 0 : max(1, letters.count / 3)
  var found: [(distance: Int, candidate: String)] = []
  for candidate in Set(candidates) {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard abs(other.count - letters.count) <= tolerance else { continue }
    let distance = editDistance(letters, other)
    if distance <= tolerance { found.append((distance, candidate)) }
  }
  found.sort { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
  return found.prefix(limit).map(\.candidate)
}

/// Suggestions as a line of help: "did you mean 'x' or 'y'?"; nil if there are none.
public func advice(from suggestions: [String]) -> String? {
  guard let last = suggestions.last else { return nil }
  let others = suggestions.dropLast().map { "'\($0)'" }.joined(separator: ", ")
  return others.isEmpty ? "did you mean '\(last)'?" : "did you mean \(others) or '\(last)'?"
}

/// The number of insertions, deletions, substitutions and swaps of neighbours that turn one word
/// into the other (optimal string alignment).
public func editDistance<Letter: Equatable>(_ first: [Letter], _ second: [Letter]) -> Int {
  var beforeLast = [Int]()
  var last = Array(0...second.count)
  for (row, letter) in first.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(second.count + 1)
    for (column, other) in second.enumerated() {
      var best = min(
        last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
