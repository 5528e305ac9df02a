/// What several counts together allow: from the lowest minimum to the highest maximum.
public struct CountRange: Hashable, Sendable {
  public let minimum: Int
  public let maximum: Int
  /// Someone says "at least" or "more than" of the maximum.
  public let isOpen: Bool
  /// The maximum is one above a number that was stated as "more than": 49 stands for "more than 48".
  public let isMoreThan: Bool
  /// Someone says "about" of the minimum or the maximum.
  public let isApproximate: Bool

  /// - Returns: nil when none of the counts is known: that is not the same as 0.
  public init?(spanning counts: some Sequence<Count>) {
    var known: (minimum: Int, maximum: Int)?
    var isOpen = false
    var isMoreThan = false
    var isApproximate = false
    for count in counts {
      guard let minimum = count.minimum, let maximum = count.maximum else { continue }
      if let before = known {
        if maximum > before.maximum {
          isOpen = count.isOpen
          isMoreThan = count.isMoreThan
        } else if maximum == before.maximum {
          isOpen = isOpen || count.isOpen
          // Someone names the number itself.
          isMoreThan = isMoreThan && count.isMoreThan
        }
        known = (min(before.minimum, minimum), max(before.maximum, maximum))
      } else {
        known = (minimum, maximum)
        isOpen = count.isOpen
        isMoreThan = count.isMoreThan
      }
      isApproximate = isApproximate || count.isApproximate
    }
    guard let known else { return nil }
    self.init(
      minimum: known.minimum, maximum: known.maximum, isOpen: isOpen, isMoreThan: isMoreThan,
      isApproximate: isApproximate)
  }

  public init(
    minimum: Int, maximum: Int, isOpen: Bool, isMoreThan: Bool = false, isApproximate: Bool
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.isOpen = isOpen
    self.isMoreThan = isMoreThan
    self.isApproximate = isApproximate
  }

  /// The range of a sum: the minimums and the maximums added up. Nobody stated the sum, so it is
  /// "49 or more" where a part is "more than 48".
  public static func + (first: Self, second: Self) -> CountRange {
    CountRange(
      minimum: first.minimum + second.minimum, maximum: first.maximum + second.maximum,
      isOpen: first.isOpen || second.isOpen,
      isApproximate: first.isApproximate || second.isApproximate)
  }
}
