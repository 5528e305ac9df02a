import Casebook
import Notes

extension RoutePlanner {
  /// What a plan was made with.
  init(_ plan: SitePlan) {
    self.init(
      casebook: plan.casebook, timeline: plan.timeline, corrections: plan.corrections.count)
  }

  /// The pages after an edit of one note that left its redirects as they were.
  ///
  /// - Parameters:
  ///   - before: what was planned before the edit.
  ///   - routes: those that were planned.
  /// - Returns: nil if the site has other pages by the edit.
  func routes(after before: RoutePlanner, _ routes: [Route]) -> [Route]? {
    guard lengths == before.lengths else { return nil }
    let order = casebook.timeOrder.incidents
    guard order != before.casebook.timeOrder.incidents else { return routes }
    // Redirects come last, in the order of what they lead to.
    if case .redirect = routes.last?.content { return nil }
    guard let first = routes.firstIndex(where: \.isIncident) else { return nil }
    var reordered = routes
    let places = before.casebook.timeOrder
    for (place, incident) in order.enumerated() {
      reordered[first + place] = routes[first + places.place(of: incident)]
    }
    return reordered
  }

  /// The timeline's periods, and how many pages each list has: all that the pages depend on beside
  /// which notes there are, and their redirects.
  private var lengths: [Int] {
    var lengths = [Parts(of: corrections).number]
    for entry in timeline.entries {
      let (year, month) = entry.period.order
      lengths += [year, month, parts(of: entry).number]
    }
    lengths += casebook.locations.map { parts(of: $0).number }
    lengths += casebook.sourceNotes.indices.map { parts(ofSource: $0).number }
    lengths += casebook.actors.map { ActorLists.parts(of: $0).number }
    lengths += casebook.termIncidents.flatMap { $0.map { Parts(of: $0.count).number } }
    return lengths
  }
}
