/// The coasts, countries and first-level regions of the world, simplified.
///
/// Lines are stored once, as arcs between the points where more than two areas meet; rings refer to
/// them. So a border that two countries share is one line at every level of detail. The value never
/// changes after it was read and may be used from any thread.
public struct Outlines: Sendable {
  /// What an arc separates. The numbers are those of the file.
  enum ArcKind: UInt8, Sendable {
    case coast, border, disputed, region
    /// Not drawn: longitude 180 and the South Pole, where the plane ends and the land does not.
    case hidden
  }

  struct Point: Hashable, Sendable {
    var x: Int32
    var y: Int32
  }

  struct Box: Sendable {
    var west = Int32.max
    var south = Int32.max
    var east = Int32.min
    var north = Int32.min

    mutating func include(_ other: Box) {
      west = min(west, other.west)
      south = min(south, other.south)
      east = max(east, other.east)
      north = max(north, other.north)
    }

    func overlaps(_ other: Box) -> Bool {
      west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    /// Beyond which edges of a view all of the box lies; none if they overlap.
    func sides(of view: Box) -> Sides {
      var sides: Sides = []
      if east < view.west { sides.insert(.west) }
      if west > view.east { sides.insert(.east) }
      if north < view.south { sides.insert(.south) }
      if south > view.north { sides.insert(.north) }
      return sides
    }

    func contains(_ point: Point) -> Bool {
      west <= point.x && point.x <= east && south <= point.y && point.y <= north
    }
  }

  struct Sides: OptionSet, Sendable {
    let rawValue: UInt8

    static let west = Sides(rawValue: 1)
    static let east = Sides(rawValue: 2)
    static let south = Sides(rawValue: 4)
    static let north = Sides(rawValue: 8)
  }

  struct Arc: Sendable {
    let kind: ArcKind
    /// Into `points` and `levels`; never empty.
    let points: Range<Int>
    let box: Box
  }

  /// An arc of a ring, and whether the ring runs along it from its end to its start.
  struct Step: Sendable {
    let arc: Int
    let backwards: Bool
  }

  struct Ring: Sendable {
    let steps: Range<Int>
    let box: Box
  }

  struct Area: Sendable {
    let rings: Range<Int>
    let box: Box
  }

  struct Country: Sendable {
    /// ISO 3166-1 alpha-2, and `XK` for Kosovo.
    let code: String
    let name: String
    /// How far apart the centres of its regions are, on average.
    let kilometresBetweenRegions: Int
    /// Without parts overseas.
    let mainPart: GeographicExtent
    let area: Area
    /// Arcs between its regions.
    var regionLines: [Int] = []
    /// Into `regions`.
    var regions: [Int] = []
  }

  struct Region: Sendable {
    let name: String
    let area: Area
  }

  /// Steps in a degree.
  var units = 1.0
  /// The area in square degrees of latitude of the smallest detail of level 0.
  var baseArea = 1.0
  var points: [Point] = []
  /// For each point, how much weight it has: at least `baseArea` · 2^level.
  var levels: [UInt8] = []
  var arcs: [Arc] = []
  var steps: [Step] = []
  var rings: [Ring] = []
  var countries: [Country] = []
  var regions: [Region] = []
  var land = Area(rings: 0..<0, box: Box())
  /// Arcs between countries.
  var borders: [Int] = []
  /// Disputed lines, undetermined ones and armistice lines.
  var disputed: [Int] = []
}
