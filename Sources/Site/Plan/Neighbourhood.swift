import Casebook
import Notes

/// Which incidents are near which in place and time, by what may be published of their places.
///
/// Where coordinates are known well enough they say what is near; else, and in protected places,
/// the gazetteer does: the same place, and the place around it. Of each part of the Earth and of
/// each place only the few that are nearest in time are looked at: one with thousands of incidents
/// costs no more than one with a dozen.
struct Neighbourhood: Sendable {
  struct Neighbour: Sendable {
    enum Place: Sendable {
      case metres(Double)
      case within(Handle<Location>)
    }

    let incident: Handle<Incident>
    let place: Place
    /// From this incident to the neighbour; nil if the two may have been at the same time, and
    /// nobody knows to the day.
    let days: Int?
    /// From 0, here and now, to 2, at the end of both reaches.
    fileprivate let distance: Double
  }

  /// How far near is. A neighbour at the end of one reach is as far as one at the end of the other.
  private static let reach = (metres: 50_000.0, days: 30)
  /// A date of which less is known is near nothing.
  private static let longestSpan = 31
  /// How many of one place are looked at before, and after, an incident.
  private static let mostCompared = 8

  private var casebook: Casebook
  /// Days since 1970, from the first to the last that the date can mean; by incident.
  private var days: [ClosedRange<Int>?]
  private var spots: [EarthCubes.Spot?]
  /// The incidents of each cube, in the casebook's order, which is that of time.
  private var cubes: [EarthCubes.Cube: [Handle<Incident>]] = [:]

  init(_ casebook: Casebook) {
    self.casebook = casebook
    days = casebook.incidents.map { Self.days(of: $0) }
    spots = casebook.incidents.map { Self.spot(of: $0, in: casebook) }
    for incident in casebook.timeOrder.incidents {
      if let spot = spots[incident.number] { cubes[spot.cube, default: []].append(incident) }
    }
  }

  /// The same after an edit.
  ///
  /// - Parameter edited: the only incident that was edited, if one was.
  init(_ before: Neighbourhood, _ casebook: Casebook, edited: Handle<Incident>?) {
    self = before
    self.casebook = casebook
    guard let edited else { return }
    if let spot = spots[edited.number] { cubes[spot.cube]?.removeAll { $0 == edited } }
    days[edited.number] = Self.days(of: casebook[edited])
    spots[edited.number] = Self.spot(of: casebook[edited], in: casebook)
    if let spot = spots[edited.number] {
      cubes[spot.cube] = casebook.timeOrder.sorted((cubes[spot.cube] ?? []) + [edited])
    }
  }

  /// - Returns: nil where no distance is to be told, as in protected places.
  private static func spot(of incident: Incident, in casebook: Casebook) -> EarthCubes.Spot? {
    guard days(of: incident) != nil,
      !incident.locations.contains(where: { casebook[$0].isProtected })
    else { return nil }
    return EarthCubes.spot(incident.position, width: reach.metres)
  }

  /// The nearest incidents, nearest first.
  ///
  /// - Parameter others: incidents that are not to be among them.
  func nearest(
    _ count: Int, to home: Handle<Incident>, without others: [Handle<Incident>]
  ) -> [Neighbour] {
    guard days[home.number] != nil else { return [] }
    let order = casebook.timeOrder
    // In their order, and no more than are wanted.
    var found: [Neighbour] = []
    func add(_ incidents: [Handle<Incident>], _ place: (Handle<Incident>) -> Neighbour.Place?) {
      for incident in around(home, in: incidents) where incident != home {
        guard let place = place(incident), let neighbour = neighbour(incident, of: home, place),
          !others.contains(incident), !found.contains(where: { $0.incident == incident })
        else { continue }
        let end = found.firstIndex { other in
          (neighbour.distance, order.place(of: incident))
            < (other.distance, order.place(of: other.incident))
        }
        if let end { found.insert(neighbour, at: end) } else { found.append(neighbour) }
        if found.count > count { found.removeLast() }
      }
    }
    if let spot = spots[home.number] {
      for cube in EarthCubes.around(spot.cube) {
        add(cubes[cube] ?? []) { other in
          spots[other.number].map { .metres($0.metres(to: spot)) }
        }
      }
    }
    for location in places(of: home) {
      add(casebook.locations[location.number].allIncidents) { other in
        // Where both have coordinates, these have said how near the two are.
        spots[home.number] != nil && spots[other.number] != nil ? nil : .within(location)
      }
    }
    return found
  }

  /// An incident as a neighbour of another; nil if it is out of reach.
  private func neighbour(
    _ incident: Handle<Incident>, of home: Handle<Incident>, _ place: Neighbour.Place
  ) -> Neighbour? {
    guard let own = days[home.number], let other = days[incident.number] else { return nil }
    let gap = max(0, other.lowerBound - own.upperBound, own.lowerBound - other.upperBound)
    let way: Double
    switch place {
    case .metres(let metres): way = metres / Self.reach.metres
    case .within(let location):
      way = casebook.incidents[home.number].locations.contains(location) ? 0 : 0.5
    }
    guard way <= 1, gap <= Self.reach.days else { return nil }
    let days: Int?
    if own.count == 1, other.count == 1 {
      days = other.lowerBound - own.lowerBound
    } else {
      days = gap == 0 ? nil : (other.lowerBound > own.upperBound ? gap : -gap)
    }
    return Neighbour(
      incident: incident, place: place, days: days,
      distance: way + Double(gap) / Double(Self.reach.days))
  }

  /// An incident's places, then those around them. The outermost are too large to be near.
  private func places(of incident: Handle<Incident>) -> [Handle<Location>] {
    let own = casebook.incidents[incident.number].locations
    let around = own.compactMap { casebook.shownParent(of: casebook[$0]) }
    return (own + around).filter { casebook.locations[$0.number].parent != nil }
  }

  /// Those of a list in order of time that stand nearest to an incident.
  private func around(
    _ home: Handle<Incident>, in incidents: [Handle<Incident>]
  ) -> ArraySlice<Handle<Incident>> {
    var low = 0
    var high = incidents.count
    while low < high {
      let middle = (low + high) / 2
      if casebook.timeOrder.isEarlier(incidents[middle], home) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return incidents[
      max(0, low - Self.mostCompared)..<min(incidents.count, low + Self.mostCompared + 1)]
  }

  private static func days(of incident: Incident) -> ClosedRange<Int>? {
    guard !incident.isWithdrawn, let first = incident.date.earliest?.number,
      let last = incident.date.latest?.number, first <= last, last - first <= longestSpan
    else { return nil }
    return first...last
  }
}
