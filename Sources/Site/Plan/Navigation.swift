import Casebook
import Diagnostics
import Notes

/// An entry of the site's navigation, resolved.
struct NavigationItem: Sendable {
  let label: LocalizedText?
  /// The list that it leads to, whose name is a word of the generator.
  let section: String
  let path: PagePath
}

extension NavigationItem {
  /// The lists that every site has.
  private static let sections = [
    "home": "index.html", "timeline": "timeline/index.html", "locations": "locations/index.html",
    "sources": "sources/index.html", "actors": "actors/index.html",
    "claims": "claims/index.html", "grades": "grades.html", "corrections": "corrections.html",
    "data": "data.html",
  ]

  /// More of the site's own pages than this are not named on every page, but in a list.
  static let shownPages = 20
  /// Where that list stands, without its ending.
  static let pagesStem = "pages/index"

  /// The site's own pages, those aside of which only a notice is left.
  static func pages(of casebook: Casebook) -> [NoteHeader] {
    casebook.pages.map(\.header).filter { $0.status != .withdrawn }
  }

  /// The site's navigation, which ends in the search if the site has one and does not name it.
  static func all(of casebook: Casebook, log: inout DiagnosticLog) -> [NavigationItem] {
    let items = listed(in: casebook, log: &log)
    guard casebook.settings.search == .pagefind, !items.contains(where: { $0.section == "search" })
    else { return items }
    return items + [NavigationItem(label: nil, section: "search", path: PagePath(SearchPage.path))]
  }

  /// The navigation of `site.yml`; without one, the lists and then the first of the site's own pages.
  private static func listed(
    in casebook: Casebook, log: inout DiagnosticLog
  ) -> [NavigationItem] {
    let settings = casebook.settings
    if settings.navigation.isEmpty {
      let lists = ["timeline", "locations", "claims", "actors", "sources"].map { name in
        NavigationItem(label: nil, section: name, path: PagePath(sections[name] ?? ""))
      }
      let pages = pages(of: casebook)
      let rest = NavigationItem(
        label: nil, section: "pages", path: PagePath(pagesStem + ".html"))
      return lists + pages.prefix(shownPages).map { item($0) }
        + (pages.count > shownPages ? [rest] : [])
    }
    let pages = Dictionary(
      casebook.pages.map { ($0.header.id, $0.header) }, uniquingKeysWith: { first, _ in first })
    var unknown: [Located<String>] = []
    let items = settings.navigation.compactMap { entry in
      let item = item(entry, settings, pages)
      if item == nil { unknown.append(entry.target) }
      return item
    }
    report(unknown, in: casebook, log: &log)
    return items
  }

  private static func report(
    _ unknown: [Located<String>], in casebook: Casebook, log: inout DiagnosticLog
  ) {
    guard !unknown.isEmpty else { return }
    let known = Vocabulary(
      Array(sections.keys) + casebook.settings.taxonomies.map(\.id)
        + casebook.pages.map(\.header.id))
    for (count, target) in unknown.enumerated() {
      let nearest = count < 200 ? known.nearest(to: target.value) : []
      log.report(PlanProblem.unknownNavigation(target.value, nearest: nearest), at: target.range)
    }
  }

  private static func item(
    _ entry: NavigationEntry, _ settings: SiteSettings, _ pages: [String: NoteHeader]
  ) -> NavigationItem? {
    var name = entry.target.value
    for ending in ["/index.html", ".html", "/"] where name.hasSuffix(ending) && name != ending {
      name = String(name.dropLast(ending.count))
    }
    if name == "index" { name = "home" }
    if let page = pages[name] {
      var found = item(page)
      if let label = entry.label {
        found = NavigationItem(label: label, section: name, path: found.path)
      }
      return found
    }
    if name == "search", settings.search == .pagefind {
      return NavigationItem(label: entry.label, section: name, path: PagePath(SearchPage.path))
    }
    if let path = sections[name] {
      return NavigationItem(label: entry.label, section: name, path: PagePath(path))
    }
    guard let taxonomy = settings.taxonomies.first(where: { $0.id == name }) else {
      return nil
    }
    return NavigationItem(
      label: entry.label ?? taxonomy.label, section: name, path: PagePath("\(name)/index.html"))
  }

  private static func item(_ header: NoteHeader) -> NavigationItem {
    NavigationItem(
      label: header.title.value, section: header.id, path: PagePath(.page, id: header.id))
  }
}
