import Notes

extension EDTFDate {
  /// The date, or the ends of an interval that are known.
  var knownPoints: [Point] {
    switch form {
    case .unknown: []
    case .point(let point): [point]
    case .interval(let start, let end):
      [start, end].compactMap { if case .point(let point) = $0 { point } else { nil } }
    }
  }
}
