import Casebook
import Diagnostics
import Mustache
import Notes

/// What stands on one of the site's own pages.
struct TextPage: PageContent {
  let body: HTML?
  let references: [ReferenceView]
  let updates: [UpdateView]
  let noteFile: String
  let tags: [String]
  let extras: PlainValue

  static let schema = Schema<TextPage>(
    "text",
    [
      .html("body") { $0.body },
      .list("references", ReferenceView.schema) { $0.references },
      .list("updates", UpdateView.schema) { $0.updates },
      .text("note-file") { $0.noteFile }, .texts("tags") { $0.tags },
      .values("x") { $0.extras },
    ])
}

/// The list of all updates.
struct CorrectionsPage: PageContent {
  let updates: [UpdateView]
  let pager: PagerView?

  static let schema = Schema<CorrectionsPage>(
    "corrections",
    [
      .list("updates", UpdateView.schema) { $0.updates },
      .view("pager", PagerView.schema) { $0.pager },
    ])
}

/// A page that leads to where another has moved.
struct RedirectPage: PageContent {
  let target: LinkView
  /// `0; url=../incidents/x.html`, for `<meta http-equiv="refresh">`.
  let refresh: URLText

  static let schema = Schema<RedirectPage>(
    "redirect",
    [
      .view("target", LinkView.schema) { $0.target },
      .url("refresh") { $0.refresh },
    ])
}

/// The page that a host shows for an address that does not exist, however deep: its own addresses
/// begin at the root of the host.
struct NotFoundPage: PageContent {
  let sections: [LinkView]

  static let schema = Schema<NotFoundPage>(
    "not-found", [.list("sections", LinkView.schema) { $0.sections }])
}

extension PagePath {
  static let notFound = PagePath("404.html")
}

extension PageContext {
  func textPage(_ handle: Handle<Page>) -> Framed<TextPage> {
    let page = casebook.pages[handle.number]
    let content = TextPage(
      body: body(page.body), references: references(page.references),
      updates: updates(page.header), noteFile: page.header.relativePath,
      tags: page.header.tags.map(\.value),
      extras: PlainValue(page.header.extras))
    return framed(content, frame(of: page.header, kind: "text", breadcrumbs: []))
  }

  func correctionsPage(part: Int) -> Framed<CorrectionsPage> {
    let parts = Parts(of: plan.corrections.count)
    let updates = plan.corrections[parts.rows(part)].map { entry in
      update(entry, of: link(entry.note))
    }
    return framed(
      CorrectionsPage(updates: updates, pager: pager(stem: "corrections", part, parts)),
      PageFrame(kind: "corrections", title: words("nav-corrections")))
  }

  func redirectPage(to target: PagePath) -> Framed<RedirectPage> {
    let address = path.address(of: target)
    let link = LinkView(title: target.text, url: URLText(address))
    return framed(
      RedirectPage(target: link, refresh: URLText("0; url=" + address)),
      PageFrame(kind: "redirect", title: words("moved"), isHidden: true))
  }

  func notFoundPage() -> Framed<NotFoundPage> {
    let sections = [
      section("home", "index.html"), section("timeline", "timeline/index.html"),
      section("locations", "locations/index.html"), section("sources", "sources/index.html"),
    ]
    return framed(
      NotFoundPage(sections: sections),
      PageFrame(kind: "not-found", title: words("not-found"), isHidden: true))
  }
}
