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

  /// The site's navigation, which ends in the search if the site has one and does not name it.
  static func all(of casebook: Casebook, log: inout DiagnosticLog) -> [NavigationItem] {
    let items = listed(in: casebook, log: &log)
    guard casebook.settings.search == .pagefind, !items.contains(where: { $0.section == "search" })
    else { return items }
    return items + [NavigationItem(label: nil, section: "search", path: PagePath(SearchPage.path))]
  }

  /// The navigation of `site.yml`; without one, the lists and then the site's own pages.
  private static func listed(
    in casebook: Casebook, log: inout DiagnosticLog
  ) -> [NavigationItem] {
    let settings = casebook.settings
    if settings.navigation.isEmpty {
      let lists = ["timeline", "locations", "claims", "actors", "sources"].map { name in
        NavigationItem(label: nil, section: name, path: PagePath(sections[name] ?? ""))
      }
      let pages = casebook.pages.lazy.map(\.header).filter { $0.status != .withdrawn }
      return lists + pages.map { item($0) }
    }
    return settings.navigation.compactMap { entry in
      if let item = item(entry, casebook) { return item }
      let known =
        Array(sections.keys) + settings.taxonomies.map(\.id) + casebook.pages.map(\.header.id)
      log.report(
        PlanProblem.unknownNavigation(
          entry.target.value, nearest: suggestions(for: entry.target.value, among: known)),
        at: entry.target.range)
      return nil
    }
  }

  private static func item(_ entry: NavigationEntry, _ casebook: Casebook) -> NavigationItem? {
    var name = entry.target.value
    for ending in ["/index.html", ".html", "/"] where name.hasSuffix(ending) && name != ending {
      name = String(name.dropLast(ending.count))
    }
    if name == "index" { name = "home" }
    if let page = casebook.pages.first(where: { $0.header.id == name }) {
      var found = item(page.header)
      if let label = entry.label {
        found = NavigationItem(label: label, section: name, path: found.path)
      }
      return found
    }
    if name == "search", casebook.settings.search == .pagefind {
      return NavigationItem(label: entry.label, section: name, path: PagePath(SearchPage.path))
    }
    if let path = sections[name] {
      return NavigationItem(label: entry.label, section: name, path: PagePath(path))
    }
    guard let taxonomy = casebook.settings.taxonomies.first(where: { $0.id == name }) else {
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
