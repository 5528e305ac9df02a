import Diagnostics
public import Requests

/// Answers a request from a site. Nothing else decides what leaves this server: the path is looked
/// up among the names that the site has, and is never made a part of a file's path.
///
/// - Parameters:
///   - hosts: the names that this server goes by.
public func respond(
  to request: Request, site: PreviewSite, hosts: AllowedHosts = AllowedHosts()
) async -> PreviewResponse {
  guard let host = request.value(of: "host"), let target = RequestTarget(request.target) else {
    return .refusal(400)
  }
  guard hosts.allows(host), hosts.allows(target.authority ?? host) else { return .refusal(421) }
  if request.has("origin"),
    request.value(of: "origin")?.lowercased() != "http://" + host.lowercased()
  {
    return .refusal(403)
  }
  guard request.method == "GET" || request.method == "HEAD" else {
    return .refusal(405, more: [HeaderField("Allow", "GET, HEAD")])
  }
  var response = await answer(request, path: target.path, site)
  if request.method == "HEAD" {
    response.body = []
    response.rest = nil
    response.followsEvents = false
  }
  return response
}

private func answer(
  _ request: Request, path: String, _ site: PreviewSite
) async -> PreviewResponse {
  if path == LiveReload.eventsPath {
    var response = PreviewResponse(status: 200, type: "text/event-stream", body: [])
    response.contentLength = nil
    response.followsEvents = true
    return response
  }
  if let file = LiveReload.file(at: path) { return found(request, ServedFile(file), path: path) }
  guard let contents = site.contents else {
    return PreviewResponse(
      status: 503, type: MediaType.of(".html"), body: FailurePage(site).bytes,
      more: [HeaderField("Content-Security-Policy", FailurePage.policy)])
  }
  for name in names(of: path, below: contents.root) {
    if let media = await contents.media(at: name) {
      return found(request, ServedFile(media), path: name.text)
    }
    if let bytes = await contents.bytes(at: name) {
      return found(request, ServedFile(site.live(bytes, at: name.text)), path: name.text)
    }
  }
  let page = await contents.bytes(at: FilePath("404.html")).map { site.live($0, at: "404.html") }
  guard let page else { return .refusal(404) }
  return PreviewResponse(status: 404, type: MediaType.of("404.html"), body: page)
}

/// The files that a path may mean: here the site stands at the root, but a page for what is missing
/// has the addresses of the place that the site will be published at.
private func names(of path: String, below root: String) -> [FilePath] {
  var paths = [path]
  let prefix = root.utf8.dropFirst()
  if !prefix.isEmpty, path.utf8.starts(with: prefix) {
    paths.append(String(Substring(path.utf8.dropFirst(prefix.count))))
  }
  return paths.map { path in
    let isFolder = path.isEmpty || path.utf8.last == UInt8(ascii: "/")
    return FilePath(isFolder ? path + "index.html" : path)
  }
}

/// A file that is there: whole, in part, or not at all since the browser has it.
private func found(
  _ request: Request, _ file: ServedFile, path: String
) -> PreviewResponse {
  let tag = file.tag
  var response = PreviewResponse(
    status: 200, type: MediaType.of(path), body: [], more: [HeaderField("ETag", tag)])
  response.contentLength = file.count
  let isMedia = FilePath(path).isInside("media")
  if isMedia {
    response.fields.append(HeaderField("Accept-Ranges", "bytes"))
    response.fields += mediaPolicy(path)
  }
  if let known = request.value(of: "if-none-match"), EntityTag.list(known, names: tag) {
    response.status = 304
    response.contentLength = nil
    return response
  }
  guard request.method == "GET" else { return response }
  var range = 0..<file.count
  if isMedia, let field = request.value(of: "range"),
    !request.has("if-range") || request.value(of: "if-range") == tag
  {
    switch ByteRange(field, in: file.count) {
    case .whole: break
    case .unsatisfiable:
      return .refusal(416, more: [HeaderField("Content-Range", "bytes */\(file.count)")])
    case .part(let part):
      range = part
      response.status = 206
      response.contentLength = part.count
      response.fields.append(
        HeaderField(
          "Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.count)"))
    }
  }
  var part = FilePart(range, of: file)
  guard let beginning = part.next() else { return .refusal(404) }
  response.body = beginning
  response.rest = part
  return response
}

/// A saved page or drawing is evidence, and may hold scripts: here they do not run, since they
/// would run with the rights of the preview.
private func mediaPolicy(_ path: String) -> [HeaderField] {
  let type = MediaType.of(path)
  guard ["text/html", "image/svg+xml", "application/xml"].contains(where: type.hasPrefix) else {
    return []
  }
  return [
    HeaderField(
      "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  ]
}
