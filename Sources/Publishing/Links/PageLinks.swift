/// What one page links to and what can be linked to in it, found in its bytes as soon as it is
/// rendered.
///
/// Paths and anchors are compared by 64-bit hashes: a site has millions of links. Two that share a
/// hash could hide one broken link; that they do is less likely than a fault of the disk.
struct PageLinks: Sendable {
  /// A link to an anchor of another page, to be looked for when all pages are known.
  struct Anchor: Sendable {
    let target: Int
    let hash: UInt64
    let text: String
  }

  /// The page's number among the published files.
  let page: Int
  let path: String
  /// The hashes of the ids on the page.
  let ids: HashSet64
  let anchors: [Anchor]
  /// Links to files that are not published, and to anchors that the page itself does not have.
  let broken: [LinkProblem]

  /// - Parameters:
  ///   - path: where the page is published.
  ///   - html: HTML that this tool made: its attributes are in double quotes.
  ///   - files: everything that is published.
  ///   - known: what is remembered from page to page.
  init(path: String, html: [UInt8], files: PublishedFiles, known: KnownLinks = KnownLinks()) {
    self.path = path
    page = files.number(of: Array(path.utf8)) ?? -1
    known.enter(path)
    var reader = LinkReader(path: path, files: files, known: known)
    html.withUnsafeBufferPointer { bytes in
      var scanner = AttributeScanner(bytes)
      while let attribute = scanner.next() { reader.read(attribute) }
    }
    reader.finish()
    ids = reader.ids
    anchors = reader.anchors
    broken = reader.broken
  }
}

/// Sorts the attributes of one page.
private struct LinkReader {
  let path: String
  let files: PublishedFiles
  let known: KnownLinks
  private let folders: [[UInt8]]
  private(set) var ids = HashSet64()
  private(set) var anchors: [PageLinks.Anchor] = []
  private(set) var broken: [LinkProblem] = []
  private var own: [(hash: UInt64, text: String)] = []
  private var seen = HashSet64()
  private var target: [UInt8] = []

  init(path: String, files: PublishedFiles, known: KnownLinks) {
    self.path = path
    self.files = files
    self.known = known
    folders = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Array($0) }
  }

  mutating func read(_ attribute: AttributeScanner.Attribute) {
    switch attribute {
    case .id(let value):
      ids.insert(value.contains(UInt8(ascii: "&")) ? hash(decoded(value)) : hash(value))
    case .address(let value):
      let number = hash(value)
      // A page says most of its links more than once, and so do the pages of a folder.
      guard !known.contains(number), seen.insert(number) else { return }
      let isKnown =
        value.contains(UInt8(ascii: "&"))
        ? decoded(value).withUnsafeBufferPointer { readAddress($0) } : readAddress(value)
      if isKnown { known.insert(number) }
    }
  }

  /// Links to the page's own anchors can be judged now that all its ids are known.
  mutating func finish() {
    for anchor in own where !ids.contains(anchor.hash) {
      broken.append(.noAnchor(anchor.text, target: path, on: path))
    }
  }

  /// - Returns: whether the link is right, wherever in the folder it stands.
  private mutating func readAddress(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = address.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let isExternal =
      address.first == UInt8(ascii: "/") || address[..<end].contains(UInt8(ascii: ":"))
    if isExternal { return true }
    let fragment = end == address.endIndex ? nil : percentDecoded(address[end...].dropFirst())
    if end == address.startIndex {
      if let fragment, !fragment.isEmpty {
        own.append((hash(fragment), String(decoding: fragment, as: UTF8.self)))
      }
      return false
    }
    let query = address[..<end].firstIndex(of: UInt8(ascii: "?")) ?? end
    // A question to the page itself.
    if query == address.startIndex { return true }
    resolve(address[..<query])
    guard let number = files.number(of: target) else {
      broken.append(.noFile(String(decoding: target, as: UTF8.self), on: path))
      return false
    }
    guard let fragment, !fragment.isEmpty else { return true }
    let text = String(decoding: fragment, as: UTF8.self)
    anchors.append(PageLinks.Anchor(target: number, hash: hash(fragment), text: text))
    return false
  }

  /// Sets `target` to the path that an address means, seen from the page.
  private mutating func resolve(_ address: Slice<UnsafeBufferPointer<UInt8>>) {
    var up = 0
    target.removeAll(keepingCapacity: true)
    var rest = address
    while true {
      if rest.starts(with: [0x2E, 0x2F]) {
        rest = rest.dropFirst(2)
      } else if rest.starts(with: [0x2E, 0x2E, 0x2F]) {
        up += 1
        rest = rest.dropFirst(3)
      } else {
        break
      }
    }
    for folder in folders.dropLast(min(up, folders.count)) {
      target.append(contentsOf: folder)
      target.append(UInt8(ascii: "/"))
    }
    if up > folders.count { target.append(contentsOf: [0x2E, 0x2E, 0x2F]) }
    if rest.contains(UInt8(ascii: "%")) {
      target.append(contentsOf: percentDecoded(rest))
    } else {
      target.append(contentsOf: rest)
    }
  }
}

/// An attribute's value with its character references undone.
private func decoded(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  let text = String(decoding: value, as: UTF8.self)
    .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
    .replacing("&#x27;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&amp;", with: "&")
  return Array(text.utf8)
}

private func percentDecoded(_ text: some Sequence<UInt8>) -> [UInt8] {
  let bytes = Array(text)
  guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
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
  return decoded
}
