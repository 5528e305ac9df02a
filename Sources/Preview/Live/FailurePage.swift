/// The page that stands in for a site that was not built yet, or could not be.
struct FailurePage {
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"

  private let site: PreviewSite

  init(_ site: PreviewSite) {
    self.site = site
  }

  private var heading: String {
    site.state.hasErrors ? "The site cannot be built yet" : "The site is being built"
  }

  private var explanation: String {
    site.state.hasErrors
      ? "This page shows the site as soon as the errors below are mended."
      : "This page shows it as soon as it is ready."
  }

  var bytes: [UInt8] {
    var html = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(heading)</title>
      <link rel="stylesheet" href="/\(LiveReload.stylePath)">
      </head>
      <body class="dossier-failure">
      <h1>\(heading)</h1>
      <p>\(explanation)</p>
      <ul>

      """
    for finding in site.state.findings { html += item(finding) }
    html += "</ul>\n"
    if site.state.more > 0 { html += "<p>and \(site.state.more) more</p>\n" }
    html += LiveReload.tag(version: site.state.version, isFailure: true)
    return Array((html + "\n</body>\n</html>\n").utf8)
  }

  private func item(_ finding: Finding) -> String {
    var html = "<li><strong>\(finding.severity):</strong> \(escaped(finding.message))"
    html += " <code>[\(escaped(finding.code))]</code>"
    if let place = finding.place {
      let text = escaped(place)
      let link = finding.link.map { "<a href=\"\(escaped($0))\">\(text)</a>" }
      html += "<br>\(link ?? text)"
    }
    if let help = finding.help { html += "<br>\(escaped(help))" }
    return html + "</li>\n"
  }
}

/// Text that may stand anywhere in markup, quoted attributes included.
private func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
