/// Walks through the chunks of a WebP, animated ones included, and keeps those that it is shown by:
/// pictures, transparency, the numbers of a colour profile. Of EXIF an orientation is written anew; XMP, unknown
/// chunks and whatever follows the end go.
struct WebPCleaning {
  private var window: ByteWindow
  private var cleaned = CleanedMedia()
  private var size: ImageSize?
  private var orientation = Orientation.upright
  /// The flags of the extended header; nil for a simple file, which has none.
  private var flags: UInt8?
  private var hasPicture = false
  /// Kinds of chunks that have come.
  private var kinds: Set<String> = []

  private static let hasAnimation: UInt8 = 0x02
  private static let hasEXIF: UInt8 = 0x08
  private static let hasTransparency: UInt8 = 0x10
  private static let hasProfile: UInt8 = 0x20

  init(_ source: any ByteSource) {
    window = ByteWindow(source)
  }

  /// - Throws: ``MediaDamage`` for what is no whole WebP.
  mutating func run() throws -> CleanedMedia {
    let end = try 8 + window.little(at: 4, bytes: 4)
    guard end <= window.count else { throw MediaDamage.truncated }
    var position = 12
    while position < end {
      let chunk = try Chunk(at: position, before: end, &window)
      position = chunk.end
      try read(chunk)
      if hasPicture, flags == nil { break }
    }
    guard hasPicture, let size else { throw MediaDamage.invalid("it has no picture") }
    var whole = CleanedMedia()
    let header = extendedHeader(size)
    whole.insert(Array("RIFF".utf8) + Self.bytes(4 + header.count + cleaned.count, 4))
    whole.insert(Array("WEBP".utf8) + header)
    whole.append(cleaned)
    whole.size = orientation.swapsSides ? size.turned : size
    return whole
  }

  private mutating func read(_ chunk: Chunk) throws {
    // What comes a second time is not shown, and could be anything.
    guard kinds.insert(chunk.kind).inserted || chunk.kind == "ANMF" else { return }
    switch chunk.kind {
    case "VP8X":
      guard size == nil, chunk.payload.count == 10 else {
        throw MediaDamage.invalid("its size cannot be read")
      }
      let start = chunk.payload.lowerBound
      flags = try window.byte(at: start) & (Self.hasAnimation | Self.hasTransparency)
      size = try ImageSize(
        width: window.little(at: start + 4, bytes: 3) + 1,
        height: window.little(at: start + 7, bytes: 3) + 1)
    case "VP8 " where !isAnimated && !hasPicture, "VP8L" where !isAnimated && !hasPicture:
      let own = try pictureSize(chunk)
      size = size ?? own
      hasPicture = true
      cleaned.keep(chunk.whole)
    case "ANMF" where isAnimated:
      hasPicture = true
      try frame(chunk)
    case "ICCP" where flags != nil:
      guard chunk.payload.count <= ColourProfile.largest,
        let profile = ColourProfile.cleaned(try window.bytes(in: chunk.payload))
      else { return }
      flags? |= Self.hasProfile
      cleaned.insert(Self.chunk("ICCP", profile))
    case "ALPH" where (flags ?? 0) & Self.hasTransparency != 0 && !isAnimated && !hasPicture:
      cleaned.keep(chunk.whole)
    case "ANIM" where isAnimated && chunk.payload.count == 6: cleaned.keep(chunk.whole)
    case "EXIF" where orientation == .upright && chunk.payload.count < 1 << 20:
      orientation = Orientation(exif: try window.bytes(in: chunk.payload))
      if orientation != .upright, flags != nil {
        flags? |= Self.hasEXIF
        cleaned.insert(Self.chunk("EXIF", orientation.exif))
      }
    default: break
    }
  }

  private var isAnimated: Bool { (flags ?? 0) & Self.hasAnimation != 0 }

  /// A frame of an animation, which holds chunks itself.
  private mutating func frame(_ frame: Chunk) throws {
    guard flags != nil, frame.payload.count >= 16 else { throw MediaDamage.truncated }
    var inner = CleanedMedia()
    inner.keep(frame.payload.prefix(16))
    var position = frame.payload.lowerBound + 16
    var wanted: Set<String> = ["ALPH", "VP8 ", "VP8L"]
    while position < frame.payload.upperBound {
      let chunk = try Chunk(at: position, before: frame.payload.upperBound, &window)
      position = chunk.end
      if wanted.remove(chunk.kind) != nil { inner.keep(chunk.whole) }
      if chunk.kind.hasPrefix("VP8") { break }
    }
    cleaned.insert(Array("ANMF".utf8) + Self.bytes(inner.count, 4))
    cleaned.append(inner)
  }

  private mutating func pictureSize(_ chunk: Chunk) throws -> ImageSize {
    let start = chunk.payload.lowerBound
    if chunk.kind == "VP8L" {
      guard chunk.payload.count >= 5, try window.byte(at: start) == 0x2F else {
        throw MediaDamage.invalid("its size cannot be read")
      }
      let bits = try window.little(at: start + 1, bytes: 4)
      return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    guard chunk.payload.count >= 10, try window.bytes(in: start + 3..<start + 6) == [0x9D, 1, 0x2A]
    else { throw MediaDamage.invalid("its size cannot be read") }
    return try ImageSize(
      width: window.little(at: start + 6, bytes: 2) & 0x3FFF,
      height: window.little(at: start + 8, bytes: 2) & 0x3FFF)
  }

  private func extendedHeader(_ size: ImageSize) -> [UInt8] {
    guard let flags else { return [] }
    return Self.chunk(
      "VP8X",
      [flags, 0, 0, 0] + Self.bytes(size.width - 1, 3) + Self.bytes(size.height - 1, 3))
  }

  private static func chunk(_ kind: String, _ payload: [UInt8]) -> [UInt8] {
    Array(kind.utf8) + bytes(payload.count, 4) + payload
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// A kind of four letters, a length, and as many bytes; one more where that is odd.
private struct Chunk {
  let kind: String
  let payload: Range<Int>
  let end: Int

  var whole: Range<Int> { (payload.lowerBound - 8)..<end }

  init(at position: Int, before end: Int, _ window: inout ByteWindow) throws {
    guard position + 8 <= end else { throw MediaDamage.truncated }
    kind = String(decoding: try window.bytes(in: position..<position + 4), as: UTF8.self)
    let length = try window.little(at: position + 4, bytes: 4)
    payload = (position + 8)..<(position + 8 + length)
    self.end = payload.upperBound + length & 1
    guard self.end <= end else { throw MediaDamage.truncated }
  }
}
