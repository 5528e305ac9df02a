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
    routes = RoutePlanner(
      casebook: casebook, timeline: timeline, corrections: corrections.count
    ).routes(log: &log)
  }

  /// The same plan for a casebook in which one note was edited, and nothing that others depend on.
  ///
  /// - Returns: nil if the site has other pages by that.
  public init?(_ plan: SitePlan, _ casebook: Casebook, edited note: NoteReference) {
    self.casebook = casebook
    words = plan.words
    assets = plan.assets
    atlas = plan.atlas
    root = plan.root
    asOf = plan.asOf
    routes = plan.routes
    timeline = plan.timeline
    gazetteer = plan.gazetteer
    let hasUpdates = [plan.casebook, casebook]
      .contains { $0.header(of: note)?.updates.isEmpty == false }
    corrections = hasUpdates ? CorrectionEntry.all(of: casebook) : plan.corrections
    guard Parts(of: corrections.count).number == Parts(of: plan.corrections.count).number else {
      return nil
    }
    var neighbourhood = plan.neighbourhood
    var locationTotals = plan.locationTotals
    var navigation = plan.navigation
    switch note {
    case .incident(let handle):
      let (before, now) = (plan.casebook[handle], casebook[handle])
      if now.position != before.position { neighbourhood = Neighbourhood(casebook) }
      if now.counts != before.counts {
        locationTotals = casebook.locations.map { Totals($0.allIncidents, in: casebook) }
      }
    case .page:
      var log = DiagnosticLog()
      navigation = NavigationItem.all(of: casebook, log: &log)
    case .location, .source, .actor, .claim: break
    }
    self.neighbourhood = neighbourhood
    self.locationTotals = locationTotals
    self.navigation = navigation
  }

  /// The path of an address such as `https://example.org/reports`, with a slash at its end.
  private static func root(of address: String?) -> String {
    guard let address, let scheme = address.firstRange(of: "://"),
      let slash = address[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    return address[slash...] + "/"
  }
}
