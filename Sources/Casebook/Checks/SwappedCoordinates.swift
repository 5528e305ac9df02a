import Diagnostics
import Notes

extension Casebook {
  /// Points that hardly anything lies near, while much lies near the point with latitude and longitude
  /// in the other order. For what has no location to be compared with: the places of a gazetteer
  /// directly within a country, and incidents whose own location is unknown or a country.
  func checkSwappedCoordinates(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    var points: [WrittenPoint] = []
    for number in locations.indices {
      guard let coordinates = notes.location(locations[number].header)?.coordinates else {
        continue
      }
      let parents = path(to: Handle(number)).dropLast()
      points.append(
        WrittenPoint(
          coordinates, in: root(of: Handle(number)), isCompared: canCompare(Array(parents), notes)))
    }
    for incident in incidents {
      guard let coordinates = notes.coordinates(of: incident.header) else { continue }
      points.append(
        WrittenPoint(
          coordinates, in: incident.locations.first.map { root(of: $0) },
          isCompared: canCompare(incident.locations, notes)))
    }
    let cells = Cells(points)
    for point in points where !point.isCompared {
      guard let swapped = point.swapped, cells.areMore(around: swapped, than: point) else {
        continue
      }
      let value = swapped.coordinates.value
      log.report(
        CheckProblem.swappedCoordinates("[\(value.latitude), \(value.longitude)]"),
        at: point.coordinates.range)
    }
  }

  private func root(of location: Handle<Location>) -> Int {
    var place = location
    while let parent = self[place].parent { place = parent }
    return place.number
  }

  /// Whether the distance from one of these places tells of a mistake already.
  private func canCompare(_ places: [Handle<Location>], _ notes: WrittenNotes) -> Bool {
    places.contains { place in
      self[place].kind != .country && notes.location(self[place].header)?.coordinates != nil
    }
  }
}

/// Coordinates as a note states them, and the country that the place is said to be in.
private struct WrittenPoint {
  let coordinates: Located<Coordinates>
  let country: Int?
  /// Whether its distance from another place is looked at elsewhere.
  let isCompared: Bool

  init(_ coordinates: Located<Coordinates>, in country: Int?, isCompared: Bool) {
    self.coordinates = coordinates
    self.country = country
    self.isCompared = isCompared
  }

  /// Nil if that is no point on the Earth, or hardly another one.
  var swapped: WrittenPoint? {
    let value = coordinates.value
    guard let other = Coordinates(latitude: value.longitude, longitude: value.latitude),
      other.distance(to: value) > 150_000
    else { return nil }
    return WrittenPoint(
      Located(other, at: coordinates.range), in: country, isCompared: isCompared)
  }
}

/// Counts points in fields of half a degree.
private struct Cells {
  private struct Cell: Hashable {
    let row: Int
    let column: Int
  }

  private static let fewestOthers = 3

  private var counts: [Cell: [Int?: Int]] = [:]

  init(_ points: [WrittenPoint]) {
    for point in points {
      counts[Self.cell(of: point), default: [:]][point.country, default: 0] += 1
    }
  }

  /// Whether several points of the same country, or of any if none is known, lie around one point,
  /// and a third of them at most around the other. Who swaps one pair of numbers may swap more.
  func areMore(around point: WrittenPoint, than other: WrittenPoint) -> Bool {
    let here = around(point).reduce(0) { count, cell in
      count + (point.country == nil ? cell.values.reduce(0, +) : cell[point.country] ?? 0)
    }
    let there = around(other).reduce(0) { $0 + $1.values.reduce(0, +) }
    return here >= Self.fewestOthers * there
  }

  private func around(_ point: WrittenPoint) -> [[Int?: Int]] {
    let middle = Self.cell(of: point)
    return (-1...1).flatMap { row in
      (-1...1).compactMap { column in
        counts[Cell(row: middle.row + row, column: middle.column + column)]
      }
    }
  }

  private static func cell(of point: WrittenPoint) -> Cell {
    let value = point.coordinates.value
    return Cell(
      row: Int((value.latitude * 2).rounded(.down)),
      column: Int((value.longitude * 2).rounded(.down)))
  }
}
