public import Casebook
public import Diagnostics
public import Notes

/// Which pages a site has, where, and all that is needed to render any of them alone.
///
/// One object, since every page's views carry it on every thread.
public final class SitePlan: Sendable {
  public let casebook: Casebook
  public let words: Words
  public let assets: AssetPaths
  public let atlas: Atlas
  /// The path that the site is served below: `/`, or `/reports/` on a shared host.
  public let root: String
  /// When the site is built: embargoes that end later hold.
  public let asOf: Instant
  /// Every page and file that is rendered, in a fixed order.
  public let routes: [Route]
  let timeline: Timeline
  let gazetteer: Gazetteer
  let neighbourhood: Neighbourhood
  let corrections: [CorrectionEntry]
  let navigation: [NavigationItem]
  let headlineClaims: HeadlineClaims
  /// What the incidents of each location add up to, by the location's number.
  let locationTotals: [Totals]

  /// Whether readers can search the site: an index is to be published beside its pages.
  public var hasSearch: Bool { casebook.settings.search == .pagefind }

  /// - Parameters:
  ///   - log: takes two pages that want one path, and redirects over pages.
  public init(
    _ casebook: Casebook, words: Words, assets: AssetPaths, atlas: Atlas, asOf: Instant,
    log: inout DiagnosticLog
  ) {
    self.casebook = casebook
    self.words = words
    self.assets = assets
    self.atlas = atlas
    root = Self.root(of: casebook.settings.baseURL)
    self.asOf = asOf
    timeline = Timeline(casebook)
    gazetteer = Gazetteer(casebook)
    neighbourhood = Neighbourhood(casebook)
    corrections = CorrectionEntry.all(of: casebook)
    locationTotals = casebook.locations.map { Totals($0.allIncidents, in: casebook) }
    navigation = NavigationItem.all(of: casebook, log: &log)
    headlineClaims = HeadlineClaims(casebook, log: &log)
    routes = RoutePlanner(
      casebook: casebook, timeline: timeline, corrections: corrections.count,
      assets: assets.files
    ).routes(log: &log)
  }

  /// The plan for a casebook in which one note was edited.
  ///
  /// - Parameter log: takes two pages that want one path, and redirects over pages.
  /// - Returns: with whether the site has the same pages as before; nil if more notes were resolved
  ///   again.
  public func edited(
    _ edit: EditedCasebook, log: inout DiagnosticLog
  ) -> (plan: SitePlan, hasSamePages: Bool)? {
    guard let note = edit.note else { return nil }
    let timeline = edit.isAlone ? self.timeline : Timeline(edit.casebook)
    let headers = [casebook, edit.casebook].map { $0.header(of: note) }
    let hasUpdates = headers.contains { $0?.updates.isEmpty == false }
    let corrections = hasUpdates ? CorrectionEntry.all(of: edit.casebook) : self.corrections
    let redirects = headers.map { ($0?.redirects ?? []).map(\.value) }
    let planner = RoutePlanner(
      casebook: edit.casebook, timeline: timeline, corrections: corrections.count,
      assets: assets.files)
    // What notes show is published beside their pages, and may stand in the way of one.
    let media = [casebook, edit.casebook].map { $0.mediaFiles.map(\.value) }
    let same =
      redirects[0] == redirects[1] && media[0] == media[1]
      ? planner.routes(after: RoutePlanner(self), routes) : nil
    let plan = SitePlan(
      self, edit.casebook, edited: note, timeline, corrections,
      same?.routes ?? planner.routes(log: &log))
    return (plan, same?.areSame == true)
  }

  private init(
    _ plan: SitePlan, _ casebook: Casebook, edited note: NoteReference, _ timeline: Timeline,
    _ corrections: [CorrectionEntry], _ routes: [Route]
  ) {
    self.casebook = casebook
    self.timeline = timeline
    self.corrections = corrections
    self.routes = routes
    words = plan.words
    assets = plan.assets
    atlas = plan.atlas
    root = plan.root
    asOf = plan.asOf
    gazetteer = plan.gazetteer
    var incident: Handle<Incident>?
    if case .incident(let handle) = note { incident = handle }
    neighbourhood = Neighbourhood(plan.neighbourhood, casebook, edited: incident)
    locationTotals = Self.locationTotals(after: plan, casebook, edited: incident)
    var navigation = plan.navigation
    if case .page = note {
      var log = DiagnosticLog()
      navigation = NavigationItem.all(of: casebook, log: &log)
    }
    self.navigation = navigation
    var log = DiagnosticLog()
    headlineClaims = HeadlineClaims(casebook, log: &log)
  }

  private static func locationTotals(
    after plan: SitePlan, _ casebook: Casebook, edited: Handle<Incident>?
  ) -> [Totals] {
    guard let edited else { return plan.locationTotals }
    var totals = plan.locationTotals
    let locations = plan.casebook[edited].locations + casebook[edited].locations
    for place in Set(locations.flatMap { casebook.path(to: $0) }) {
      totals[place.number] = Totals(casebook[place].allIncidents, in: casebook)
    }
    return totals
  }

  /// The path of an address such as `https://example.org/reports`, with a slash at its end.
  private static func root(of address: String?) -> String {
    guard let address, let scheme = address.firstRange(of: "://"),
      let slash = address[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    return address[slash...] + "/"
  }
}
