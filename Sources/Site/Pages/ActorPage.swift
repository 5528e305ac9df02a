import Casebook
import Diagnostics
import Mustache
import Notes

/// What stands on an actor's page.
struct ActorPage: PageContent {
  let names: [NameView]
  let kind: String?
  let url: URLText?
  let wikidata: URLText?
  let parts: [LinkView]
  let body: HTML?
  let references: [ReferenceView]
  /// What it says, what it denies, what it admits, and how its rated claims came out.
  let claims: [Viewed<ClaimView>]
  let denials: [Viewed<ClaimView>]
  let admissions: [Viewed<ClaimView>]
  let rated: [Viewed<ClaimView>]
  let attributed: [Viewed<ClaimView>]
  let filters: [FilterView]
  let incidents: [Viewed<IncidentSummaryView>]
  let sources: [Viewed<SourceView>]
  let pager: PagerView?
  let updates: [UpdateView]
  let noteFile: String
  let tags: [String]
  let extras: PlainValue

  static let schema = Schema<ActorPage>(
    "actor",
    [
      .list("names", NameView.schema) { $0.names },
      .text("kind") { $0.kind },
      .url("url") { $0.url },
      .url("wikidata") { $0.wikidata },
      .list("parts", LinkView.schema) { $0.parts },
      .html("body") { $0.body },
      .list("references", ReferenceView.schema) { $0.references },
      .list("claims", ClaimView.schema, shared: { $0.claims }),
      .list("denials", ClaimView.schema, shared: { $0.denials }),
      .list("admissions", ClaimView.schema, shared: { $0.admissions }),
      .list("rated", ClaimView.schema, shared: { $0.rated }),
      .list("attributed", ClaimView.schema, shared: { $0.attributed }),
      .list("filters", FilterView.schema) { $0.filters },
      .list("incidents", IncidentSummaryView.schema, shared: { $0.incidents }),
      .list("sources", SourceView.schema, shared: { $0.sources }),
      .view("pager", PagerView.schema) { $0.pager },
      .list("updates", UpdateView.schema) { $0.updates },
      .text("note-file") { $0.noteFile }, .texts("tags") { $0.tags },
      .values("x") { $0.extras },
    ])
}

/// The lists of an actor's page. They are cut into pages together.
struct ActorLists {
  /// A claim takes as much of a page as five rows of a table.
  static let size = 100

  let claims: [Handle<Claim>]
  let attributed: [Handle<Claim>]
  let incidents: [ActorIncident]
  let sources: [Handle<Source>]

  static func parts(of actor: Actor) -> Parts {
    guard actor.header.status != .withdrawn else { return .single }
    let longest = max(
      actor.claims.count, actor.attributed.count, actor.incidents.count, actor.sources.count)
    return Parts(of: longest, size: size)
  }

  init(_ actor: Actor, part: Int) {
    claims = Self.rows(actor.claims, part)
    attributed = Self.rows(actor.attributed, part)
    incidents = Self.rows(actor.incidents, part)
    sources = Self.rows(actor.sources, part)
  }

  private static func rows<Element>(_ list: [Element], _ part: Int) -> [Element] {
    Array(list[Parts(of: list.count, size: size).rows(part)])
  }
}

extension PageContext {
  func actorPage(_ handle: Handle<Actor>, part: Int) -> Framed<ActorPage> {
    let actor = casebook.actors[handle.number]
    let header = actor.header
    let lists = ActorLists(actor, part: part)
    let title = text(header.title.value)
    let page = ActorPage(
      names: otherNames(actor.names, title: title),
      kind: actor.kind.map { words("actor-\($0.rawValue)") },
      url: actor.url.map { URLText($0.encoded) },
      wikidata: actor.wikidata.map { wikidataAddress($0) },
      parts: part == 0 ? actor.parts.map { link($0) } : [],
      body: part == 0 ? body(actor.body) : nil,
      references: part == 0 ? references(actor.references) : [],
      claims: claims(lists.claims) { ![.denial, .admission].contains($0.kind) },
      denials: claims(lists.claims) { $0.kind == .denial },
      admissions: claims(lists.claims) { $0.kind == .admission },
      rated: claims(lists.claims) { $0.rating != nil },
      attributed: claims(lists.attributed) { _ in true },
      filters: filters(lists.incidents.map(\.incident)),
      incidents: lists.incidents.map {
        summary($0.incident, role: words("role-\($0.role.rawValue)"), dayAnchor: nil)
      },
      sources: lists.sources.map { source($0) },
      pager: pager(stem: stem(of: header), part, ActorLists.parts(of: actor)),
      updates: part == 0 ? updates(header) : [], noteFile: header.relativePath,
      tags: header.tags.map(\.value),
      extras: PlainValue(header.extras))
    let above = parents(of: actor).map { link($0) }
    var frame = frame(
      of: header, kind: "actor", breadcrumbs: [section("actors", "actors/index.html")] + above)
    if settings.actorFeeds { frame.feed = PagePath(feedOf: header) }
    return framed(page, frame)
  }

  private func claims(
    _ handles: [Handle<Claim>], where isWanted: (Claim) -> Bool
  ) -> [Viewed<ClaimView>] {
    handles.filter { isWanted(casebook.claims[$0.number]) }
      .map { claimElsewhere($0) }
  }

  /// From the outermost actor that this one is part of.
  private func parents(of actor: Actor) -> [Handle<Actor>] {
    var parents: [Handle<Actor>] = []
    var next = actor.parent
    while let parent = next {
      parents.append(parent)
      next = casebook.actors[parent.number].parent
    }
    return parents.reversed()
  }
}
