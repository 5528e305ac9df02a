import Diagnostics
import Notes

/// Decides what may be published of a place. Later stages see only the outcome.
struct PublishedPlaces: Sendable {
  /// By the location's place on its shelf.
  private(set) var positions: [Position?]
  /// The level that everything at each place is published at; nil unless the place or one around
  /// it is protected.
  private var protections: [Accuracy?]
  private let parents: [Int?]
  private let levels: [Accuracy]

  /// - Parameters:
  ///   - locations: all location notes.
  ///   - parents: the place that each lies within; without circles.
  init(_ locations: [LocationNote], parents: [Int?]) {
    self.parents = parents
    levels = locations.map { $0.kind?.accuracy ?? $0.accuracy ?? .town }
    positions = locations.map { location in
      location.coordinates.map {
        Position(
          coordinates: $0.value,
          accuracy: location.accuracy ?? location.kind?.accuracy ?? .town)
      }
    }
    protections = Array(repeating: nil, count: locations.count)
    // Parents before children, so that what is decided for a place holds for all within it.
    for number in Self.fromTheTop(parents) {
      let parent = parents[number]
      protections[number] = parent.flatMap { protections[$0] }
      if locations[number].isProtected {
        let around = parent.map { levels[$0] } ?? .country
        protections[number] = max(protections[number] ?? .exact, around, levels[number])
      }
      if isProtected(number) || positions[number] == nil {
        positions[number] = parent.flatMap { positions[$0] }
      }
    }
  }

  /// Whether a place, or any place around it, is protected.
  func isProtected(_ location: Int) -> Bool { protections[location] != nil }

  /// The level that everything at this place is published at, if it or a place around it is
  /// protected.
  func protection(of location: Int) -> Accuracy? { protections[location] }

  /// What may be published of an incident. Under a limit, the written coordinates decide nothing
  /// but the cell of a grid, and not even that where a place of the gazetteer stands for them.
  ///
  /// - Parameters:
  ///   - exact: the note's own coordinates, if it has any.
  ///   - location: the first of its locations.
  ///   - limit: the level that the note or a protected location asks for.
  func position(exact: Position?, location: Int?, limit: Accuracy?) -> Position? {
    guard let known = exact ?? location.flatMap({ positions[$0] }) else { return nil }
    guard let limit else { return known }
    let point =
      place(around: location, atLeast: limit)
      ?? Position(
        coordinates: PublishedGrid(limit).middle(of: known.coordinates), accuracy: limit)
    return Position(
      coordinates: point.coordinates, accuracy: max(limit, known.accuracy, point.accuracy))
  }

  /// The position of the nearest place around a location, or of the location itself, that is as
  /// coarse as a level. It stands for all that lies within, so that two incidents in one town
  /// cannot be told apart.
  private func place(around location: Int?, atLeast level: Accuracy) -> Position? {
    var place = location
    while let number = place {
      if levels[number] >= level, !isProtected(number), let position = positions[number] {
        return position
      }
      place = parents[number]
    }
    return nil
  }

  /// All numbers, each after its parent.
  private static func fromTheTop(_ parents: [Int?]) -> [Int] {
    let depths = parents.indices.map { number in
      var depth = 0
      var place = parents[number]
      while let parent = place {
        depth += 1
        place = parents[parent]
      }
      return depth
    }
    return parents.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
  }
}
