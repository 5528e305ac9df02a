public import Casebook

/// A page or file of the site, and what stands in it.
public struct Route: Sendable {
  public let path: PagePath
  public let content: Content

  /// What a page shows. A `part` is a page of a long list, from 0.
  public enum Content: Sendable {
    case home
    case timeline
    case year(Int)
    case period(Int, part: Int)
    case incident(Handle<Incident>)
    case locations(part: Int)
    case location(Handle<Location>, part: Int)
    case sources(part: Int)
    case source(Handle<Source>, part: Int)
    case actors(part: Int)
    case actor(Handle<Actor>, part: Int)
    case claims(part: Int)
    case claim(Handle<Claim>)
    /// Of long conversations, behind the page of a claim or an incident.
    case answers(NoteReference, part: Int)
    case taxonomy(Int)
    case term(taxonomy: Int, term: Int, part: Int)
    case grades
    case corrections(part: Int)
    case data
    case page(Handle<Page>)
    /// The list of the site's own pages, if there are many.
    case pages(part: Int)
    case notFound
    case search
    case redirect(PagePath)
    /// Where a further page of a list lay in earlier versions.
    case formerPage(PagePath)
    case file(SiteFile)
  }
}

extension Route {
  /// The note whose page it is.
  var note: NoteReference? {
    switch content {
    case .incident(let handle): .incident(handle)
    case .location(let handle, _): .location(handle)
    case .source(let handle, _): .source(handle)
    case .actor(let handle, _): .actor(handle)
    case .claim(let handle): .claim(handle)
    case .page(let handle): .page(handle)
    default: nil
    }
  }

  /// Whether it is the page of an incident.
  public var isIncident: Bool {
    if case .incident = content { true } else { false }
  }

  /// Whether readers find it by the site's search: what a note or a term is about, once. Lists
  /// would be found for every word of what they list.
  public var isSearched: Bool {
    switch content {
    case .incident, .claim, .page: true
    case .location(_, let part), .source(_, let part), .actor(_, let part), .term(_, _, let part):
      part == 0
    default: false
    }
  }
}

/// A file for machines.
public enum SiteFile: Hashable, Sendable {
  case feed, correctionsFeed, jsonFeed, robots
  case locationFeed(Handle<Location>)
  case actorFeed(Handle<Actor>)
  /// The sitemap, or the index of its parts.
  case sitemap
  case sitemapPart(Int)
  case export(Export)
}
