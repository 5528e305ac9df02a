import Casebook
import Maps
import Mustache
import Notes

/// Views that many pages show, each made once.
///
/// Addresses in them are relative, and so the same for all pages that lie equally deep. It is for
/// one thread alone.
public final class SharedViews {
  private var byDepth: [Int: PageViews] = [:]

  public init() {}

  /// The views of pages as deep as this one.
  func views(for path: PagePath) -> PageViews {
    // The page for what is missing has addresses of its own, which begin at the root.
    let depth = path == .notFound ? -1 : path.depth
    if let views = byDepth[depth] { return views }
    let views = PageViews()
    byDepth[depth] = views
    return views
  }
}

/// The shared views of pages that lie equally deep.
final class PageViews {
  let incidents = MadeForEach<Incident, Viewed<IncidentSummaryView>>()
  let incidentLinks = MadeForEach<Incident, Viewed<LinkView>>()
  /// On maps of several incidents.
  let pins = MadeForEach<Incident, MapPin>()
  /// With the incident that each is about.
  let claims = MadeForEach<Claim, Viewed<ClaimView>>()
  let sources = MadeForEach<Source, Viewed<SourceView>>()
  let parties = MadeForEach<Actor, Viewed<PartyView>>()
  let places = MadeForEach<Location, Viewed<PlaceLineView>>()
  let locationLinks = MadeForEach<Location, Viewed<LinkView>>()
  /// Of locations; their lists can go over many pages.
  let periods = MadeForEach<Location, PeriodAnchors>()
  let dates = MadeOnce<String, Viewed<DateView>>()
  let counts = MadeOnce<CountRange?, Viewed<CountView>>()
  let grades = MadeOnce<Int, Viewed<GradeView>>()
  let ratings = MadeOnce<Int, Viewed<GradeView>>()
  let sites = MadeOnce<Int, Viewed<SiteView>>()
}

/// Values by key, each made when it is first asked for.
final class MadeOnce<Key: Hashable, Value> {
  @exclusivity(unchecked) private var values: [Key: Value] = [:]

  func callAsFunction(_ key: Key, _ make: () -> Value) -> Value {
    if let value = values[key] { return value }
    let value = make()
    values[key] = value
    return value
  }
}

/// Values for elements of the casebook, each made when it is first asked for.
final class MadeForEach<Element, Value> {
  @exclusivity(unchecked) private var values: [Value?] = []

  func callAsFunction(_ handle: Handle<Element>, _ make: () -> Value) -> Value {
    if values.indices.contains(handle.number), let value = values[handle.number] { return value }
    let value = make()
    while values.count <= handle.number { values.append(nil) }
    values[handle.number] = value
    return value
  }
}
