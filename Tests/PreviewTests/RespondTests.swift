import Diagnostics
import Requests
import Testing

@testable import Preview

@Suite("The answer to a request")
struct RespondTests {
  @Test(
    "finds pages by the paths that the site has",
    arguments: [
      ("/", "<body>home"), ("/index.html", "<body>home"), ("/index.html?x=../y", "<body>home"),
      ("/incidents/a%20b.html", "<body>ä"),
      ("/reports/", "<body>home"), ("/reports/incidents/a%20b.html", "<body>ä"),
      ("http://localhost:8080/index.html", "<body>home"),
      ("http://localhost", "<body>home"),
    ])
  func pages(target: String, start: String) async {
    let response = await respond(to: request(target), site: sampleSite)
    #expect(response.status == 200)
    #expect(response.value(of: "Content-Type") == "text/html; charset=utf-8")
    #expect(response.body.starts(with: Array(start.utf8)))
  }

  @Test(
    "finds nothing else",
    arguments: [
      "/..", "/../index.html", "/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
      "/%252e%252e/etc/passwd", "//etc/passwd", "//index.html", "/./index.html", "/\\etc\\passwd",
      "/media/../index.html", "/media", "/media/", "/index.html/", "/INDEX.HTML", "/reports",
      "/reports/reports/index.html", "/reports/../index.html",
      "/site.yml", "/Content/site.yml", "/index%2ehtm",
    ])
  func otherPaths(target: String) async {
    let response = await respond(to: request(target), site: sampleSite)
    #expect(response.status == 404)
    #expect(response.body.starts(with: Array("<body>nothing here".utf8)))
  }

  @Test(
    "refuses what is no path",
    arguments: [
      "/%00", "/a%0d%0ab", "/%", "/%2", "/%zz", "/%ff", "*", "index.html", "", "/#a",
      "https://localhost/", "ftp://localhost/",
    ])
  func noPaths(target: String) async {
    #expect(await status(request(target)) == 400)
  }

  @Test(
    "is for this machine's names alone",
    arguments: [
      ("localhost", 200), ("LocalHost:8080", 200), ("127.0.0.1:1", 200), ("[::1]:8080", 200),
      ("evil.example", 421), ("localhost.evil.example", 421), ("127.0.0.1.evil.example", 421),
      ("evil.example:8080", 421), ("localhost:80:80", 421), ("localhost:", 421), ("[::1", 421),
      ("localhost:8080@evil.example", 421), ("127.0.0.2", 421), ("0.0.0.0", 421), ("", 421),
      ("localhost.", 421),
    ])
  func hosts(host: String, expected: Int) async {
    #expect(await status(request("/", host: host)) == expected)
  }

  @Test("wants one Host, and the same in the target")
  func oneHost() async {
    #expect(await status(request("/", host: nil)) == 400)
    var twice = request("/")
    twice.fields.append(HeaderField("host", "localhost"))
    #expect(await status(twice) == 400)
    #expect(await status(request("http://evil.example/")) == 421)
    #expect(await status(request("http://localhost/", host: "evil.example")) == 421)
  }

  @Test("is for the address that was asked for, or for any address, but for no other name")
  func askedHost() async {
    let one = AllowedHosts(listeningOn: "192.0.2.7")
    #expect(one.allows("192.0.2.7:8080"))
    #expect(!one.allows("192.0.2.8:8080"))
    let any = AllowedHosts(listeningOn: "0.0.0.0")
    #expect(any.allows("192.0.2.8"))
    #expect(any.allows("[2001:db8::1]:80"))
    #expect(!any.allows("evil.example"))
    #expect(!any.allows("1.2.3.evil"))
  }

  @Test(
    "is not for pages of other sites",
    arguments: [
      ("http://localhost:8080", 200), ("http://localhost:9090", 403),
      ("https://localhost:8080", 403),
      ("http://127.0.0.1:8080", 403), ("http://evil.example", 403), ("null", 403), ("", 403),
    ])
  func origins(origin: String, expected: Int) async {
    #expect(await status(request("/", ["origin": origin])) == expected)
  }

  @Test(
    "is for GET and HEAD",
    arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "CONNECT"])
  func methods(method: String) async {
    let response = await respond(to: request("/", method: method), site: sampleSite)
    #expect(response.status == 405)
    #expect(response.value(of: "Allow") == "GET, HEAD")
  }

  @Test("to HEAD is that to GET without its body")
  func head() async {
    let whole = await respond(to: request("/"), site: sampleSite)
    let head = await respond(to: request("/", method: "HEAD"), site: sampleSite)
    #expect(head.body.isEmpty)
    #expect(head.fields == whole.fields)
    #expect(head.contentLength == whole.body.count)
    let events = await respond(to: request("/.dossier/events", method: "HEAD"), site: sampleSite)
    #expect(!events.followsEvents)
  }

  @Test("is never kept, guessed at, framed or shared, whatever it is")
  func commonFields() async {
    let requests = [
      request("/"), request("/none"), request("/%00"), request("/", host: "evil.example"),
      request("/", method: "POST"), request("/media/video.mp4", ["range": "bytes=99-"]),
      request("/.dossier/events"),
    ]
    for request in requests {
      let response = await respond(to: request, site: sampleSite)
      for field in PreviewResponse.commonFields { #expect(response.fields.contains(field)) }
      #expect(!response.fields.contains { $0.name.lowercased().hasPrefix("access-control") })
    }
  }

  @Test("is short when the browser has the file")
  func notModified() async throws {
    let first = await respond(to: request("/data/incidents.csv"), site: sampleSite)
    let tag = try #require(first.value(of: "ETag"))
    for known in [tag, "W/" + tag, "\"x\", " + tag, "*"] {
      let again = await respond(
        to: request("/data/incidents.csv", ["if-none-match": known]), site: sampleSite)
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      #expect(again.value(of: "ETag") == tag)
    }
    #expect(await status(request("/data/incidents.csv", ["if-none-match": "\"x\""])) == 200)
  }

  @Test(
    "gives one part of a media file",
    arguments: [
      ("bytes=0-0", "0", "bytes 0-0/10"), ("bytes=2-4", "234", "bytes 2-4/10"),
      ("bytes=7-", "789", "bytes 7-9/10"), ("bytes=-3", "789", "bytes 7-9/10"),
      ("bytes=-99", "0123456789", "bytes 0-9/10"),
      ("bytes=5-99999999999999999999", "56789", "bytes 5-9/10"),
    ])
  func ranges(range: String, body: String, stated: String) async {
    let response = await respond(
      to: request("/media/video.mp4", ["range": range]), site: sampleSite)
    #expect(response.status == 206)
    #expect(response.body == Array(body.utf8))
    #expect(response.value(of: "Content-Range") == stated)
    #expect(response.contentLength == body.utf8.count)
  }

  @Test(
    "has no part that is not there",
    arguments: ["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999-"])
  func unsatisfiable(range: String) async {
    let response = await respond(
      to: request("/media/video.mp4", ["range": range]), site: sampleSite)
    #expect(response.status == 416)
    #expect(response.value(of: "Content-Range") == "bytes */10")
  }

  @Test(
    "is whole where a range is not understood",
    arguments: ["bytes=0-1,3-4", "bytes=", "bytes=-", "bytes=b-c", "lines=1-2", "bytes=4-2"])
  func whole(range: String) async {
    let response = await respond(
      to: request("/media/video.mp4", ["range": range]), site: sampleSite)
    #expect(response.status == 200)
    #expect(response.body == SampleContents.video)
  }

  @Test("is read in pieces, each when the one before it is sent")
  func pieces() throws {
    let bytes = (0..<(FilePart.pieceSize * 2 + 5)).map { UInt8(truncatingIfNeeded: $0 >> 8) }
    var part = FilePart(1..<bytes.count, of: ServedFile(bytes))
    var sent: [UInt8] = []
    while !part.range.isEmpty {
      let next = part.next()
      let piece = try #require(next)
      #expect(!piece.isEmpty && piece.count <= FilePart.pieceSize)
      sent += piece
    }
    #expect(sent == Array(bytes[1...]))
  }

  @Test("lets no script of a media file run, and adds none")
  func savedPages() async {
    let response = await respond(to: request("/media/saved.html"), site: sampleSite)
    #expect(response.body == SampleContents.files["media/saved.html"])
    #expect(
      response.value(of: "Content-Security-Policy")
        == "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  }

  @Test("adds one element to a page, and nothing else")
  func injection() async {
    let response = await respond(to: request("/"), site: sampleSite)
    let tag = "<script src=\"/.dossier/page.js\" data-version=\"7\"></script>"
    #expect(response.body == Array("<body>home\(tag)</body>".utf8))
    #expect(
      await respond(to: request("/data/incidents.csv"), site: sampleSite).body == Array("id\n".utf8)
    )
  }

  @Test("before the first site lists what is wrong, escaped")
  func failure() async throws {
    let link = try #require(EditorLink("vscode", from: "/home/a b"))
    var catalog = SourceCatalog()
    let source = catalog.add(SourceFile(path: "Content/x.md", bytes: Array("a\nb<c".utf8)))
    let diagnostic = Diagnostic(Misreference(), at: .range(SourceRange(source, 3, 4)))
    let site = PreviewSite(
      contents: nil, state: LiveState(version: 1, pages: 1),
      findings: SiteFindings(
        assembled: Findings(
          told: [Finding(diagnostic, in: catalog, editor: link)], count: 1, hasErrors: true)))
    let response = await respond(to: request("/any"), site: site)
    let body = String(decoding: response.body, as: UTF8.self)
    #expect(response.status == 503)
    #expect(body.contains("<h1>The site cannot be built yet</h1>"))
    #expect(body.contains("no note &#39;&lt;script&gt;&amp;&quot;&#39;"))
    #expect(body.contains("<a href=\"vscode://file/home/a%20b/Content/x.md:2:2\">"))
  }

  @Test("before the first build says that there will be a site")
  func beginning() async {
    let site = PreviewSite(contents: nil, state: LiveState(version: 1, pages: 1))
    let response = await respond(to: request("/"), site: site)
    let body = String(decoding: response.body, as: UTF8.self)
    #expect(response.status == 503)
    #expect(body.contains("<h1>The site is being built</h1>"))
    #expect(body.contains("src=\"/.dossier/page.js\""))
  }
}

private struct Misreference: Problem {
  let code = DiagnosticCode.unknownReference
  let message = "no note '<script>&\"'"
}
