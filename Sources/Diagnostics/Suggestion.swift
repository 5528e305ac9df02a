/// The candidates nearest to a mistyped word: at most a third of its letters away.
///
/// For a single word and a short list. Where many words are mistyped, or names are many, a
/// `Vocabulary` prepares them once.
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
  Vocabulary(candidates).nearest(to: word, limit: limit)
}

/// Suggestions as a line of help: "did you mean 'x' or 'y'?"; nil if there are none.
public func advice(from suggestions: [String]) -> String? {
  guard let last = suggestions.last else { return nil }
  let others = suggestions.dropLast().map { "'\($0)'" }.joined(separator: ", ")
  return others.isEmpty ? "did you mean '\(last)'?" : "did you mean \(others) or '\(last)'?"
}

/// The first of many things with commas between, and how many more there are: "a, b and 40 more".
public func abridged(_ items: [String], atMost limit: Int = 20, separator: String = ", ") -> String
{
  guard items.count > limit else { return items.joined(separator: separator) }
  return items.prefix(limit).joined(separator: separator) + " and \(items.count - limit) more"
}
