import Casebook
import Diagnostics
import Mustache
import Notes

/// An Atom feed (RFC 4287).
struct FeedPage: PageContent {
  let id: String
  let updated: String
  let own: URLText
  let home: URLText
  let entries: [FeedEntryView]

  static let schema = Schema<FeedPage>(
    "feed",
    [
      .text("id") { $0.id },
      .text("updated") { $0.updated },
      .url("own") { $0.own },
      .url("home") { $0.home },
      .list("entries", FeedEntryView.schema) { $0.entries },
    ])
}

struct FeedEntryView {
  let id: String
  let title: String
  let url: URLText
  let published: String?
  let updated: String
  let summary: String?

  static let schema = Schema<FeedEntryView>(
    "entry",
    [
      .text("id") { $0.id },
      .text("title") { $0.title },
      .url("url") { $0.url },
      .text("published") { $0.published },
      .text("updated") { $0.updated },
      .text("summary") { $0.summary },
    ])
}

extension PageContext {
  func feedPage() -> Framed<FeedPage> {
    feed(feedEntries(), title: text(settings.title.value), of: PagePath("index.html"))
  }

  /// The entries of the feed of the whole site.
  func feedEntries() -> [FeedEntryView] {
    entries(casebook.timeOrder.incidents)
  }

  /// The incidents in a location and everywhere within it.
  func locationFeedPage(_ handle: Handle<Location>) -> Framed<FeedPage> {
    let location = casebook.locations[handle.number]
    return feed(entries(location.allIncidents), of: location.header)
  }

  /// The incidents that an actor's page speaks of: ascribed to it, or with claims that it makes or
  /// that hold it responsible.
  func actorFeedPage(_ handle: Handle<Actor>) -> Framed<FeedPage> {
    let actor = casebook.actors[handle.number]
    let claimed = (actor.claims + actor.attributed).flatMap {
      casebook.claims[$0.number].incidents
    }
    return feed(
      entries(casebook.timeOrder.sorted(Set(actor.incidents.map(\.incident) + claimed))),
      of: actor.header)
  }

  /// The fifty latest updates of all notes.
  func correctionsFeedPage() -> Framed<FeedPage> {
    let entries = plan.corrections.prefix(50).compactMap { entry -> FeedEntryView? in
      // A feed's entries have a day; an update without one stands on the page of corrections alone.
      guard let date = entry.update.date.value.latest, let header = casebook.header(of: entry.note)
      else { return nil }
      let target = PagePath(header.kind, id: header.id)
      let view = update(entry, of: nil)
      let day = Self.midnight(date.text)
      let summary = [view.what, view.why].compactMap(\.self).joined(separator: " ")
      return FeedEntryView(
        id: identifier(target) + "#\(day)-\(view.kind)-\(entry.number)",
        title: "\(view.kindLabel): \(text(header.title.value))",
        url: URLText(address(of: target)), published: day, updated: day, summary: summary)
    }
    return feed(entries, title: words("nav-corrections"), of: PagePath("corrections.html"))
  }

  /// The fifty incidents among these that were published or updated last.
  private func entries(_ incidents: [Handle<Incident>]) -> [FeedEntryView] {
    let days = incidents.map { updated(casebook[$0]) }
    // There may be thousands; entries are made of those that are as late as the fiftieth.
    guard let day = days.sorted(by: >).prefix(50).last else { return [] }
    let entries = zip(incidents, days).filter { $0.1 >= day }.map { entry($0.0, updated: $0.1) }
    return Array(entries.sorted { ($0.updated, $0.id) > ($1.updated, $1.id) }.prefix(50))
  }

  private func entry(_ handle: Handle<Incident>, updated: CalendarDay) -> FeedEntryView {
    let incident = casebook[handle]
    let target = PagePath(.incident, id: incident.header.id)
    return FeedEntryView(
      id: identifier(target), title: text(incident.header.title.value),
      url: URLText(address(of: target)),
      published: published(incident).map { Self.midnight($0.text) },
      updated: Self.midnight(updated.text),
      summary: incident.isWithdrawn
        ? text(incident.header.withdrawal?.reason) ?? words("withdrawn-notice")
        : text(incident.header.summary))
  }

  private func published(_ incident: Incident) -> CalendarDay? {
    incident.header.published?.value.latest ?? incident.date.earliest
  }

  /// A feed's entries need a day; one of which nobody knows any gets the first that computers count.
  private func updated(_ incident: Incident) -> CalendarDay {
    incident.header.updates.compactMap(\.date.value.latest).max() ?? published(incident)
      ?? .first(of: 1970)
  }

  private func feed(_ entries: [FeedEntryView], of header: NoteHeader) -> Framed<FeedPage> {
    feed(
      entries, title: "\(text(header.title.value)) – \(text(settings.title.value))",
      of: PagePath(header.kind, id: header.id))
  }

  /// - Parameter page: what people read instead.
  private func feed(
    _ entries: [FeedEntryView], title: String, of page: PagePath
  ) -> Framed<FeedPage> {
    let content = FeedPage(
      id: identifier(path), updated: entries.first?.updated ?? Self.midnight("1970-01-01"),
      own: URLText(address(of: path)), home: URLText(address(of: page)), entries: entries)
    return framed(content, PageFrame(kind: "feed", title: title))
  }

  /// A feed's ids are absolute; a site that does not know its address names its pages by a URN.
  private func identifier(_ target: PagePath) -> String {
    settings.baseURL.map { "\($0)/\(target.encoded)" } ?? "urn:dossier:\(target.encoded)"
  }

  private static func midnight(_ day: String) -> String { day + "T00:00:00Z" }
}

extension PagePath {
  /// The feed of a note's page: `actors/x.xml` beside `actors/x.html`.
  init(feedOf header: NoteHeader) {
    self.init(PagePath(header.kind, id: header.id).text.dropLast(5) + ".xml")
  }
}
