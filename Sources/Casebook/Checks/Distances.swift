import Diagnostics
import Notes

extension Casebook {
  /// Incidents whose own coordinates lie far from those of their locations. The coordinates are the
  /// written ones: what may be published of them is coarser.
  func checkDistances(_ notes: WrittenNotes, log: inout DiagnosticLog) {
    for location in locations {
      guard let written = notes.location(location.header)?.coordinates else { continue }
      if written.value.isZero { log.report(CheckProblem.fillerCoordinates, at: written.range) }
    }
    let surroundings = locations.map { Surroundings($0, notes) }
    for number in locations.indices { checkParent(of: number, surroundings, notes, log: &log) }
    for number in incidents.indices {
      guard let coordinates = notes.coordinates(of: incidents[number].header) else { continue }
      if coordinates.value.isZero {
        log.report(CheckProblem.fillerCoordinates, at: coordinates.range)
        continue
      }
      let around = incidents[number].locations.compactMap { surroundings[$0.number] }
      guard around.count == incidents[number].locations.count,
        let nearest = around.min(by: {
          $0.excess(of: coordinates.value) < $1.excess(of: coordinates.value)
        }),
        nearest.excess(of: coordinates.value) > 0
      else { continue }
      let distance = nearest.middle.distance(to: coordinates.value)
      log.report(
        CheckProblem.farFromLocation(
          nearest.id, kilometres: Int((distance / 1000).rounded()),
          swapped: nearest.swapped(coordinates.value)),
        at: coordinates.range,
        notes: [Diagnostic.Note("the location's coordinates", at: .range(nearest.place))])
    }
  }
}

extension Casebook {
  /// Compares a place with the nearest around it whose coordinates are known.
  private func checkParent(
    of number: Int, _ surroundings: [Surroundings?], _ notes: WrittenNotes,
    log: inout DiagnosticLog
  ) {
    guard locations[number].parent != nil,
      let coordinates = notes.location(locations[number].header)?.coordinates,
      !coordinates.value.isZero
    else { return }
    var parent = locations[number].parent
    while let place = parent, surroundings[place.number] == nil { parent = self[place].parent }
    guard let parent, let around = surroundings[parent.number],
      around.excess(of: coordinates.value) > 0
    else { return }
    log.report(
      CheckProblem.farFromParent(
        around.id,
        kilometres: Int((around.middle.distance(to: coordinates.value) / 1000).rounded()),
        swapped: around.swapped(coordinates.value)),
      at: coordinates.range,
      notes: [Diagnostic.Note("the coordinates of '\(around.id)'", at: .range(around.place))])
  }
}

extension Coordinates {
  /// A point in the Gulf of Guinea, where there is nothing but a buoy.
  fileprivate var isZero: Bool { latitude == 0 && longitude == 0 }
}

/// How far from a location's own coordinates an incident there may lie.
private struct Surroundings {
  let id: String
  let middle: Coordinates
  let place: SourceRange
  /// In metres.
  private let limit: Double

  /// - Returns: nil for a location without coordinates of its own, and for a country, which is
  ///   larger than any useful limit.
  init?(_ location: Location, _ notes: WrittenNotes) {
    guard location.kind != .country, let written = notes.location(location.header)?.coordinates
    else {
      return nil
    }
    id = location.header.id
    middle = written.value
    place = written.range
    limit = location.kind == .governorate ? 300_000 : 100_000
  }

  /// By how many metres a point lies too far away; zero or less is near enough.
  func excess(of point: Coordinates) -> Double {
    middle.distance(to: point) - limit
  }

  /// The point with latitude and longitude in the other order, if that would be near enough.
  func swapped(_ point: Coordinates) -> String? {
    guard let other = Coordinates(latitude: point.longitude, longitude: point.latitude),
      excess(of: other) <= 0
    else { return nil }
    return "[\(other.latitude), \(other.longitude)]"
  }
}
