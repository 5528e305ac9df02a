import Casebook
import Mustache

/// What stands on the page that searches the others.
struct SearchPage: PageContent {
  static let path = "search.html"

  let script: URLText?
  /// The lists that lead to every page, for readers whose browser cannot search.
  let sections: [LinkView]

  static let schema = Schema<SearchPage>(
    "search",
    [
      .url("script") { $0.script },
      .list("sections", LinkView.schema) { $0.sections },
    ])
}

extension PageContext {
  func searchPage() -> Framed<SearchPage> {
    let sections = ["timeline", "locations", "claims", "actors", "sources"].map {
      section($0, "\($0)/index.html")
    }
    return framed(
      SearchPage(script: plan.assets.searchScript.map { url($0) }, sections: sections),
      PageFrame(kind: "search", title: words("nav-search"), isHidden: true))
  }
}
