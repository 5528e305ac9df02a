import Notes

extension EDTFDate {
  /// How far a date may be off that is marked as approximate or uncertain.
  private static let leeway = 31

  /// The number of the first day that the date can mean.
  var earliestDay: Int? { earliest.map { $0.number - (isMarked ? Self.leeway : 0) } }

  /// The number of the last day that the date can mean.
  var latestDay: Int? { latest.map { $0.number + (isMarked ? Self.leeway : 0) } }

  /// Whether every day that it can mean is before every day that the other can.
  func isSurelyBefore(_ other: EDTFDate) -> Bool {
    // Nearly all dates follow each other as they should, whatever they leave open.
    guard let last = latest, let first = other.earliest, last < first,
      let end = latestDay, let start = other.earliestDay
    else { return false }
    return end < start
  }

  private var isMarked: Bool {
    switch form {
    case .unknown: false
    case .point(let point): point.isMarked
    case .interval(let start, let end): start.isMarked || end.isMarked
    }
  }
}

extension EDTFDate.Bound {
  fileprivate var isMarked: Bool {
    if case .point(let point) = self { point.isMarked } else { false }
  }
}

extension EDTFDate.Point {
  fileprivate var isMarked: Bool { isApproximate || isUncertain }
}
