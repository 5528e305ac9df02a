import Casebook
import Mustache
import Notes

/// An incident near another one.
struct NearbyView {
  let link: Viewed<LinkView>
  let date: Viewed<DateView>
  let grade: Viewed<GradeView>?
  /// "about 12 km away, 3 days later".
  let nearness: String

  static let schema = Schema<NearbyView>(
    "incident nearby",
    [
      .view("link", LinkView.schema, shared: { $0.link }),
      .view("date", DateView.schema, shared: { $0.date }),
      .view("grade", GradeView.schema, shared: { $0.grade }),
      .text("nearness") { $0.nearness },
    ])
}

extension PageContext {
  /// The few incidents that are nearest in place and time, but for those that the note itself
  /// calls related.
  func nearby(_ handle: Handle<Incident>) -> [NearbyView] {
    let incident = casebook.incidents[handle.number]
    let neighbours = plan.neighbourhood.nearest(
      5, to: handle, without: casebook.related(to: handle))
    return neighbours.map { neighbour in
      let other = casebook.incidents[neighbour.incident.number]
      return NearbyView(
        link: sharedLink(neighbour.incident), date: date(other.date),
        grade: sharedGrade(other.grade),
        nearness: place(neighbour.place, incident, other) + words("comma") + time(neighbour.days))
    }
  }

  private func place(
    _ place: Neighbourhood.Neighbour.Place, _ first: Incident, _ second: Incident
  ) -> String {
    switch place {
    case .metres(let metres): distance(metres, first, second)
    case .within(let location): words("nearby-within-place", ["place": link(location).title])
    }
  }

  /// A distance, no sharper than the two places are known.
  private func distance(_ metres: Double, _ first: Incident, _ second: Incident) -> String {
    let blur = (first.position?.accuracy.radius ?? 0) + (second.position?.accuracy.radius ?? 0)
    if metres < 1 { return words("nearby-same-place") }
    if metres <= blur || metres < 1000 {
      return words("nearby-within", ["distance": kilometres((metres + blur).rounded(.up))])
    }
    return words("nearby-distance", ["distance": kilometres(metres)])
  }

  private func kilometres(_ metres: Double) -> String {
    words("kilometres", ["count": words.number(max(1, Int((metres / 1000).rounded())))])
  }

  private func time(_ days: Int?) -> String {
    switch days {
    case nil: words("nearby-same-time")
    case 0?: words("nearby-same-day")
    case let days? where days > 0: words.plural("nearby-later", days)
    case let days?: words.plural("nearby-earlier", -days)
    }
  }
}
