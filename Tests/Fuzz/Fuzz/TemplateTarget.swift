import Diagnostics
import Mustache

/// Two templates, apart by a line of dashes, that are compiled over a page and render a hostile one.
func tryTemplate(_ data: [UInt8]) -> Int32 {
  let separator = Array("\n----\n".utf8)
  let end = data.indices.first { data[$0...].starts(with: separator) } ?? data.endIndex
  let files = [
    TemplateFile(name: "page.html", source: SourceID(0), bytes: Array(data[..<end])),
    TemplateFile(
      name: "part.html", source: SourceID(1),
      bytes: Array(data[end...].dropFirst(separator.count))),
  ]
  var log = DiagnosticLog()
  let templates = TemplateSet.compile(
    files, entries: [Entry("page.html", HostilePage.schema)], log: &log)
  guard !log.hasErrors else { return 0 }
  var bytes: [UInt8] = []
  templates.render("page.html", Viewed(HostilePage(), HostilePage.schema), into: &bytes)
  let page = String(decoding: bytes, as: UTF8.self)
  require(!page.contains(HostilePage.payload), "no text is printed as it is")
  return 0
}

private struct HostilePage: Sendable {
  static let payload = "<x'\"&>"

  let title: String? = payload
  let parts: [HostilePart] = [HostilePart(), HostilePart()]
  let isDraft = true
  let address: URLText? = URLText("../a.html?" + payload)

  static let schema = Schema<HostilePage>(
    "page",
    [
      .text("title") { $0.title }, .flag("is-draft") { $0.isDraft },
      .url("address") { $0.address }, .list("parts", HostilePart.schema) { $0.parts },
      .texts("names") { _ in [payload, payload] },
    ])
}

private struct HostilePart: Sendable {
  static let schema = Schema<HostilePart>("part", [.text("name") { _ in HostilePage.payload }])
}
