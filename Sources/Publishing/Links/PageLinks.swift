/// What one page links to and what can be linked to in it, found in its bytes.
public struct PageLinks: Sendable {
  /// A link to a page or file of the site.
  struct Link: Hashable, Sendable {
    let target: String
    let fragment: String?
  }

  let path: String
  let links: [Link]
  let anchors: Set<String>

  /// - Parameters:
  ///   - path: where the page is published.
  ///   - html: HTML that this tool made: its attributes are in double quotes.
  public init(path: String, html: [UInt8]) {
    self.path = path
    var scanner = AttributeScanner(html)
    var links: Set<Link> = []
    var anchors: Set<String> = []
    let base = path.split(separator: "/").dropLast().map(String.init)
    while let attribute = scanner.next() {
      switch attribute {
      case .id(let id): anchors.insert(id)
      case .address(let address):
        if let link = Self.link(address, base: base, own: path) { links.insert(link) }
      }
    }
    self.links = links.sorted { ($0.target, $0.fragment ?? "") < ($1.target, $1.fragment ?? "") }
    self.anchors = anchors
  }

  /// - Returns: nil for a link to another site.
  private static func link(_ address: String, base: [String], own: String) -> Link? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? percentDecoded(String(parts[1])) : nil
    guard let path = parts.first, !path.isEmpty else {
      return Link(target: own, fragment: fragment)
    }
    if path.contains(":") || path.hasPrefix("/") { return nil }
    var target = base
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".", "": continue
      case "..": if target.popLast() == nil { target.append("..") }
      default: target.append(percentDecoded(String(part)))
      }
    }
    return Link(target: target.joined(separator: "/"), fragment: fragment)
  }
}

private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var position = 0
  while position < bytes.count {
    if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
      let value = UInt8(
        String(decoding: bytes[position + 1...position + 2], as: UTF8.self), radix: 16)
    {
      decoded.append(value)
      position += 3
    } else {
      decoded.append(bytes[position])
      position += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}
