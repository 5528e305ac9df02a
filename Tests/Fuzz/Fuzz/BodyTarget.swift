import Diagnostics
import Markdown

/// A body, whatever it refers to.
func tryBody(_ data: [UInt8]) -> Int32 {
  guard String(validating: data, as: UTF8.self) != nil else { return 0 }
  let file = SourceFile(path: "note.md", bytes: data)
  var log = DiagnosticLog()
  var references = AnyReference()
  let body = renderBody(
    file, SourceID(0), body: 0..<data.count, headingBase: 2, anchors: ["text"],
    resolver: &references, log: &log)
  requirePlaces(log, in: file)
  let html = String(decoding: body.html, as: UTF8.self).lowercased()
  require(Array(html.utf8).count == body.html.count || !html.isEmpty, "pages are UTF-8")
  for tag in ["<script", "<img src=\"http", "<iframe", "<style", "href=\"javascript:", "<svg"] {
    require(!html.contains(tag), "no \(tag) comes of a body")
  }
  return 0
}

/// Knows everything that is asked for.
private struct AnyReference: ReferenceResolver {
  mutating func citation(_ key: String, locator: String?, at range: SourceRange) -> Citation? {
    Citation(number: 1, anchor: "reference.1", title: key)
  }

  mutating func wikiLink(
    _ target: String, hasText: Bool, at range: SourceRange
  ) -> LinkDestination? {
    LinkDestination(address: "../locations/x.html", title: target)
  }

  mutating func relativeLink(
    _ path: String, fragment: String?, at range: SourceRange
  ) -> LinkDestination? {
    LinkDestination(address: "../pages/x.html", title: path)
  }

  mutating func image(_ path: String, at range: SourceRange) -> ImageDestination? {
    ImageDestination(address: "../media/x.jpg", width: 1, height: 1)
  }
}
