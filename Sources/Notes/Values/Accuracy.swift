/// How well a place is known, sharpest first.
public enum Accuracy: String, CaseIterable, Comparable, Sendable {
  case exact, landmark, street, neighbourhood, village, town, city, district, governorate, country

  /// The radius, in metres, within which the true place is expected: the size that a map draws.
  public var radius: Double {
    switch self {
    case .exact: 50
    case .landmark: 200
    case .street: 500
    case .neighbourhood: 1_000
    case .village: 2_000
    case .town: 3_000
    case .city: 6_000
    case .district: 20_000
    case .governorate: 60_000
    case .country: 300_000
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The sharper of two is the lesser.
  public static func < (first: Self, second: Self) -> Bool { first.rank < second.rank }
}
