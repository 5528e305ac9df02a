/// What the bytes that a client has sent so far amount to.
public enum RequestHead: Equatable, Sendable {
  case incomplete
  /// A whole head, and how many bytes it took.
  case complete(Request, byteCount: Int)
  /// Nothing that follows can be understood: answer with this status and hang up.
  case refused(status: Int)

  static let longestTarget = 8 * 1024
  static let longestHead = 32 * 1024
  static let mostFields = 100

  /// Reads a head as RFC 9112 writes it, and accepts nothing looser: a bare LF, folded lines and
  /// blanks before a colon are what request smuggling is made of.
  public init(_ bytes: ArraySlice<UInt8>) {
    guard let end = Self.end(of: bytes) else {
      self = Self.unfinished(bytes)
      return
    }
    var lines = Self.lines(bytes[bytes.startIndex..<end])
    guard let first = lines.first, end - bytes.startIndex <= Self.longestHead else {
      self = .refused(status: 431)
      return
    }
    lines.removeFirst()
    guard lines.count <= Self.mostFields else {
      self = .refused(status: 431)
      return
    }
    switch Self.requestLine(first) {
    case .failure(let refusal):
      self = .refused(status: refusal.status)
    case .success(var request):
      let fields = lines.map(Self.field)
      guard !fields.contains(nil) else {
        self = .refused(status: 400)
        return
      }
      request.fields = fields.compactMap { $0 }
      if let refusal = Self.refusal(ofBody: request) {
        self = .refused(status: refusal.status)
      } else {
        self = .complete(request, byteCount: end + 4 - bytes.startIndex)
      }
    }
  }

  /// What is wrong with a request that says it has a body; nil if it has none.
  ///
  /// Two lengths, or a length beside an encoding, are read in one way here and in another by a proxy
  /// (RFC 9112, 6.3): neither is believed.
  private static func refusal(ofBody request: Request) -> Refusal? {
    let lengths = request.fields.filter { $0.name == "content-length" }.map(\.value)
    let isEncoded = request.has("transfer-encoding")
    guard lengths.count + (isEncoded ? 1 : 0) <= 1,
      lengths.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return Refusal(status: 400) }
    let isEmpty = !isEncoded && lengths.allSatisfy { $0.utf8.allSatisfy { $0 == 0x30 } }
    return isEmpty ? nil : Refusal(status: 413)
  }

  private struct Refusal: Error {
    let status: Int
  }

  /// The index of the empty line's CR LF CR LF.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index + 3 < bytes.endIndex {
      if bytes[index] == 0x0D, bytes[index + 1] == 0x0A, bytes[index + 2] == 0x0D,
        bytes[index + 3] == 0x0A
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// A head that has not ended yet: too long already, or to be waited for.
  private static func unfinished(_ bytes: ArraySlice<UInt8>) -> RequestHead {
    if bytes.count > longestTarget + 64,
      !bytes.prefix(longestTarget + 64).contains(0x0A)
    {
      return .refused(status: 414)
    }
    return bytes.count > longestHead ? .refused(status: 431) : .incomplete
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index + 1 < bytes.endIndex {
      if bytes[index] == 0x0D, bytes[index + 1] == 0x0A {
        lines.append(bytes[start..<index])
        start = index + 2
        index = start
      } else {
        index += 1
      }
    }
    lines.append(bytes[start...])
    return lines
  }

  private static func requestLine(
    _ line: ArraySlice<UInt8>
  ) -> Result<Request, Refusal> {
    let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(isTokenByte),
      words[2].starts(with: Array("HTTP/".utf8))
    else { return .failure(Refusal(status: 400)) }
    guard let version = HTTPVersion(rawValue: String(decoding: words[2], as: UTF8.self))
    else { return .failure(Refusal(status: 505)) }
    guard words[1].count <= longestTarget else { return .failure(Refusal(status: 414)) }
    guard !words[1].isEmpty, words[1].allSatisfy({ (0x21...0x7E).contains($0) })
    else { return .failure(Refusal(status: 400)) }
    return .success(
      Request(
        method: String(decoding: words[0], as: UTF8.self),
        target: String(decoding: words[1], as: UTF8.self), fields: [], version: version))
  }

  private static func field(_ line: ArraySlice<UInt8>) -> HeaderField? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isTokenByte)
    else { return nil }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var value = line[(colon + 1)...].drop(while: isBlank)
    while let last = value.last, isBlank(last) { value.removeLast() }
    guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return nil }
    return HeaderField(
      String(decoding: line[..<colon], as: UTF8.self).lowercased(),
      String(decoding: value, as: UTF8.self))
  }
}

/// Whether a byte may stand in a method or a field's name (RFC 9110, 5.6.2).
private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}
