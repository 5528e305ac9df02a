import Notes

/// Writes counts of people in the words of a language. What is unknown is said to be unknown.
struct CountWording: Sendable {
  let words: Words

  /// "46", "40–49", "at least 46", "about 12", "fewer than 5", "Unknown".
  func text(_ count: Count) -> String {
    switch count {
    case .unknown: words("unknown")
    case .exactly(let number): words.number(number)
    case .between(let low, let high):
      words("count-between", ["low": words.number(low), "high": words.number(high)])
    case .atLeast(let number): words("count-at-least", ["count": words.number(number)])
    case .about(let number): words("count-about", ["count": words.number(number)])
    case .fewerThan(let number): words("count-fewer-than", ["count": words.number(number)])
    }
  }

  /// "45–49 or more", "Unknown".
  func text(_ range: CountRange?) -> String {
    guard let range else { return words("unknown") }
    let numbers =
      range.minimum == range.maximum
      ? words.number(range.minimum)
      : words(
        "count-between",
        ["low": words.number(range.minimum), "high": words.number(range.maximum)])
    if range.isOpen { return words("count-or-more", ["count": numbers]) }
    return range.isApproximate ? words("count-about", ["count": numbers]) : numbers
  }

  /// The groups that a speaker breaks a count down into: "32 children, 11 women".
  func groups(_ casualties: Casualties) -> [String] {
    casualties.groups.map { group, count in
      let key = "group-" + group.rawValue
      if case .exactly(let number) = count { return words.plural(key, number) }
      return words.plural(key, count.maximum ?? 0, saying: text(count))
    }
  }
}
