import Notes

/// Writes counts of people in the words of a language. What is unknown is said to be unknown.
struct CountWording: Sendable {
  let words: Words

  /// "46", "40–49", "at least 46", "more than 48", "about 12", "fewer than 5", "Unknown".
  func text(_ count: Count) -> String {
    switch count {
    case .unknown: words("unknown")
    case .exactly(let number): words.number(number)
    case .between(let low, let high):
      words("count-between", ["low": words.number(low), "high": words.number(high)])
    case .atLeast(let number): words("count-at-least", ["count": words.number(number)])
    case .moreThan(let number): words("count-more-than", ["count": words.number(number)])
    case .about(let number): words("count-about", ["count": words.number(number)])
    case .fewerThan(let number): words("count-fewer-than", ["count": words.number(number)])
    }
  }

  /// "45–49 or more", "45 to more than 48", "Unknown".
  func text(_ range: CountRange?) -> String {
    guard let range else { return words("unknown") }
    if range.isMoreThan { return moreThan(range) }
    let numbers =
      range.minimum == range.maximum
      ? words.number(range.minimum)
      : words(
        "count-between",
        ["low": words.number(range.minimum), "high": words.number(range.maximum)])
    if range.isOpen { return words("count-or-more", ["count": numbers]) }
    return range.isApproximate ? words("count-about", ["count": numbers]) : numbers
  }

  private func moreThan(_ range: CountRange) -> String {
    let stated = words("count-more-than", ["count": words.number(range.maximum - 1)])
    guard range.minimum < range.maximum else { return stated }
    return words("count-to", ["low": words.number(range.minimum), "high": stated])
  }

  /// The groups that a speaker breaks a count down into: "32 children, 11 women".
  func groups(_ casualties: Casualties) -> [String] {
    casualties.groups.map { group, count in
      let key = "group-" + group.rawValue
      if case .exactly(let number) = count { return words.plural(key, number) }
      return words.plural(key, count.written ?? 0, saying: text(count))
    }
  }
}
