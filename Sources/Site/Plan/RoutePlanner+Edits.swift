import Casebook
import Notes

extension RoutePlanner {
  /// What a plan was made with.
  init(_ plan: SitePlan) {
    self.init(
      casebook: plan.casebook, timeline: plan.timeline, corrections: plan.corrections.count,
      conversations: plan.conversations, assets: plan.assets.files)
  }

  /// The pages after an edit of one note that left its redirects as they were.
  ///
  /// - Parameters:
  ///   - before: what was planned before the edit.
  ///   - routes: those that were planned.
  /// - Returns: with whether the site has the same pages as before; nil if others than those of the
  ///   timeline differ.
  func routes(
    after before: RoutePlanner, _ routes: [Route]
  ) -> (routes: [Route], areSame: Bool)? {
    guard lengths == before.lengths, conversations.lengths == before.conversations.lengths else {
      return nil
    }
    let hasSamePeriods = periods == before.periods
    let order = casebook.timeOrder.incidents
    guard !hasSamePeriods || order != before.casebook.timeOrder.incidents else {
      return (routes, true)
    }
    // Redirects come in the order of what they lead to.
    if hasRedirects(routes) { return nil }
    guard let first = routes.firstIndex(where: \.isIncident) else { return nil }
    var reordered = routes
    let places = before.casebook.timeOrder
    for (place, incident) in order.enumerated() {
      reordered[first + place] = routes[first + places.place(of: incident)]
    }
    return hasSamePeriods ? (reordered, true) : withTimeline(reordered).map { ($0, false) }
  }

  /// Redirects of notes come last but for those from former pages, which no edit of a date moves.
  private func hasRedirects(_ routes: [Route]) -> Bool {
    let last = routes.last { route in
      if case .formerPage = route.content { false } else { true }
    }
    if case .redirect = last?.content { return true }
    return false
  }

  /// The pages with those of this timeline. Without redirects, no other can have their paths.
  private func withTimeline(_ routes: [Route]) -> [Route]? {
    var timeline = PathBook(capacity: 0)
    addTimeline(&timeline)
    guard let first = routes.firstIndex(where: \.isOfTimeline),
      let last = routes.lastIndex(where: \.isOfTimeline)
    else { return nil }
    var edited = routes
    edited.replaceSubrange(first...last, with: timeline.routes)
    // A larger site has a sitemap in parts.
    return max(routes.count, edited.count) <= Sitemap.mostAddresses ? edited : nil
  }

  /// The timeline's periods, with how many pages each has.
  private var periods: [[Int]] {
    timeline.entries.map { entry in
      let (year, month) = entry.period.order
      return [year, month, parts(of: entry).number]
    }
  }

  /// How many pages each other list has: all that the pages depend on beside the timeline, which
  /// notes there are, and their redirects.
  private var lengths: [Int] {
    var lengths = [Parts(of: corrections).number, NavigationItem.pages(of: casebook).count]
    lengths += casebook.locations.map { parts(of: $0).number }
    lengths += casebook.sourceNotes.indices.map { parts(ofSource: $0).number }
    lengths += casebook.actors.map { ActorLists.parts(of: $0).number }
    lengths += casebook.termIncidents.flatMap { $0.map { Parts(of: $0.count).number } }
    return lengths
  }
}

extension Route {
  fileprivate var isOfTimeline: Bool {
    switch content {
    case .timeline, .year, .period: true
    default: false
    }
  }
}
