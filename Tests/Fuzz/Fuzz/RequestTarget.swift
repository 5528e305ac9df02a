import Requests

/// What a client sends to the preview: its head, the path and host that it asks for, the ranges.
func tryRequest(_ data: [UInt8]) -> Int32 {
  guard case .complete(let request, let count) = RequestHead(data[...]) else { return 0 }
  require(count <= data.count, "no byte is read that was not sent")
  _ = RequestTarget(request.target)
  let hosts = AllowedHosts()
  if let host = request.value(of: "host"), hosts.allows(host) {
    let name = host.lowercased()
    require(
      ["localhost", "127.", "[::1]"].contains { name.hasPrefix($0) },
      "no other host's pages reach the preview")
  }
  if let field = request.value(of: "range"), case .part(let range) = ByteRange(field, in: 10) {
    require(range.lowerBound >= 0 && range.upperBound <= 10 && !range.isEmpty, "ranges exist")
  }
  if let known = request.value(of: "if-none-match") {
    _ = EntityTag.list(known, names: "\"x\"")
  }
  return 0
}
