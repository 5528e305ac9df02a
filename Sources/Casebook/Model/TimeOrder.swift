/// The incidents of a casebook in order of time.
///
/// When the notes are resolved, incidents are numbered in this order. In a preview an incident that
/// an edit moves keeps its number, so that all that refers to it stays as it is: the numbers are in
/// order no longer, this is.
public struct TimeOrder: Sendable {
  /// The earliest first.
  public private(set) var incidents: [Handle<Incident>]
  /// The place of each incident, by its number.
  private var places: [Int]

  /// - Parameter count: of incidents that are numbered in order.
  init(count: Int) {
    incidents = (0..<count).map { Handle($0) }
    places = Array(0..<count)
  }

  public func place(of incident: Handle<Incident>) -> Int { places[incident.number] }

  /// The incident that stands some places after another, or before it; nil beyond either end.
  public func neighbour(of incident: Handle<Incident>, _ distance: Int) -> Handle<Incident>? {
    let place = places[incident.number] + distance
    return incidents.indices.contains(place) ? incidents[place] : nil
  }

  public func isEarlier(_ first: Handle<Incident>, _ second: Handle<Incident>) -> Bool {
    places[first.number] < places[second.number]
  }

  public func sorted(_ some: some Sequence<Handle<Incident>>) -> [Handle<Incident>] {
    some.sorted { isEarlier($0, $1) }
  }

  /// Moves an incident.
  ///
  /// - Parameter isEarlier: whether it is earlier than another now.
  mutating func move(_ incident: Handle<Incident>, isEarlier: (Handle<Incident>) -> Bool) {
    let before = places[incident.number]
    incidents.remove(at: before)
    var low = 0
    var high = incidents.count
    while low < high {
      let middle = (low + high) / 2
      if isEarlier(incidents[middle]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    incidents.insert(incident, at: low)
    for place in min(before, low)...max(before, low) { places[incidents[place].number] = place }
  }
}
