import Diagnostics
import Testing

@testable import Publishing

@Suite struct LinkCheckTests {
  /// The messages about the links of some pages.
  private func broken(_ pages: [(path: String, html: String)], files: [String] = []) -> [String] {
    let published = PublishedFiles((pages.map(\.path) + files).map { FilePath($0) })
    let links = pages.map {
      PageLinks(path: $0.path, html: Array($0.html.utf8), files: published)
    }
    var log = DiagnosticLog()
    LinkCheck.run(links, log: &log)
    return log.diagnostics.map { "\($0.code.rawValue): \($0.message)" }
  }

  @Test(
    "links that lead to a file, an anchor, or out of the site are fine",
    arguments: [
      "b.html", "./b.html", "../a/b.html", "../index.html", "b.html#there", "#here", "#", "",
      "b.html?page=2#there", "?page=2", "https://example.org/x#y", "mailto:a@example.org",
      "../media/caf%C3%A9%20%26.jpg", "../media/caf\u{E9}%20&amp;.jpg", "#a%26b", "#a&amp;b",
      "../data.json#whatever",
    ])
  func whole(_ address: String) {
    let page = "<p id=\"here\"><i id=\"a&amp;b\"></i><a class=\"x\" href=\"\(address)\">x</a>"
    #expect(
      broken(
        [("a/a.html", page), ("a/b.html", "<p id=\"there\">"), ("index.html", "")],
        files: ["media/caf\u{E9} &.jpg", "data.json"]) == [])
  }

  @Test(
    "links that lead to no file are named with their page",
    arguments: [
      ("c.html", "a/c.html"), ("../b.html", "b.html"), ("../../index.html", "../index.html"),
      ("b.html/", "a/b.html/"), ("b%2Ehtm", "a/b.htm"), ("c.html#there", "a/c.html"),
    ])
  func noFile(_ address: String, _ target: String) {
    #expect(
      broken([
        ("a/a.html", "<img src=\"\(address)\">"), ("a/b.html", ""), ("index.html", ""),
      ]) == ["broken-link: the page 'a/a.html' links to '\(target)', which is not there"])
  }

  @Test("what only looks like a link, at the end of another attribute, is none")
  func looks() {
    let page = "<meta content=\"see href=\"><p title=\"an id=\">text src= text</p>"
    #expect(broken([("a.html", page)]) == [])
  }

  @Test("links to no anchor are named, each once a page, in the order of the pages")
  func noAnchor() {
    let link = "<a href=\"b.html#gone\">x</a>"
    #expect(
      broken([
        ("a.html", "<a href=\"#self\">" + link + link), ("b.html", "<p\nid=\"there\">" + link),
      ]) == [
        "broken-anchor: the page 'a.html' links to 'a.html#self', which is not there",
        "broken-anchor: the page 'a.html' links to 'b.html#gone', which is not there",
        "broken-anchor: the page 'b.html' links to 'b.html#gone', which is not there",
      ])
  }
}
