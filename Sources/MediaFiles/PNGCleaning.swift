/// Walks through the chunks of a PNG, animated ones included, and keeps those that it is shown by.
///
/// Texts, times, EXIF (but for an orientation, written anew), what a colour profile holds beside
/// colours, unknown chunks and whatever follows the end go. The latter is how cropped screenshots have kept what was cut off.
struct PNGCleaning {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private var window: ByteWindow
  private var position = 8
  private var cleaned = CleanedMedia()
  private var size: ImageSize?
  private var orientation = Orientation.upright
  private var hasPicture = false
  private var colourType: UInt8 = 0
  /// Kinds of chunks that have come.
  private var kinds: Set<String> = []

  init(_ source: any ByteSource) {
    window = ByteWindow(source)
  }

  /// - Throws: ``MediaDamage`` for what is no whole PNG.
  mutating func run() throws -> CleanedMedia {
    cleaned.keep(0..<8)
    while try chunk() {}
    guard hasPicture else { throw MediaDamage.invalid("it has no picture") }
    cleaned.size = orientation.swapsSides ? size?.turned : size
    return cleaned
  }

  /// - Returns: whether more follows.
  private mutating func chunk() throws -> Bool {
    let length = try window.long(at: position)
    guard length <= window.count - position - 12 else { throw MediaDamage.truncated }
    let letters = try window.bytes(in: (position + 4)..<(position + 8))
    let kind = String(decoding: letters, as: UTF8.self)
    let whole = position..<(position + 12 + length)
    position = whole.upperBound
    guard (kind == "IHDR") == (size == nil) else {
      throw MediaDamage.invalid("its size does not come first")
    }
    switch kind {
    case "IHDR": size = try readSize(length, whole.lowerBound + 8)
    case "IDAT": hasPicture = true
    case "eXIf":
      try replace(whole)
      return true
    case "iCCP":
      if kinds.insert(kind).inserted { try replaceProfile(whole) }
      return true
    default: break
    }
    guard let lengths = Self.kept[kind] else {
      // A capital letter means that the picture cannot be shown without.
      guard kind.utf8.first.map({ $0 & 0x20 != 0 }) ?? false else {
        throw MediaDamage.invalid("it has a chunk of a kind that is not known")
      }
      return true
    }
    guard lengths.contains(length) else {
      throw MediaDamage.invalid("a chunk is not as long as what it holds")
    }
    if isShown(kind, length), try kind != "cHRM" || areChromaticities(whole.dropFirst(8)) {
      cleaned.keep(whole)
    }
    kinds.insert(kind)
    return kind != "IEND"
  }

  /// Whether a picture of this kind is shown by such a chunk. What comes a second time, a palette of
  /// a picture without one, or frames of no animation could be anything.
  private func isShown(_ kind: String, _ length: Int) -> Bool {
    switch kind {
    case "IDAT", "IEND": return true
    case "fcTL", "fdAT": return kinds.contains("acTL")
    case "PLTE" where colourType != 3: return false
    case "tRNS" where colourType != 3:
      guard length == (colourType == 0 ? 2 : colourType == 2 ? 6 : -1) else { return false }
    default: break
    }
    return !kinds.contains(kind)
  }

  /// Eight numbers in hundred thousandths, each from 0 to 2: no text is that small.
  private mutating func areChromaticities(_ payload: Range<Int>) throws -> Bool {
    for place in stride(from: payload.lowerBound, to: payload.upperBound - 4, by: 4) {
      if try window.long(at: place) > 200_000 { return false }
    }
    return true
  }

  /// What is kept, with the lengths that it can have.
  private static let kept: [String: ClosedRange<Int>] = [
    "IHDR": 13...13, "PLTE": 3...768, "IDAT": 0...Int.max, "IEND": 0...0, "tRNS": 1...256,
    "gAMA": 4...4, "cHRM": 32...32, "sRGB": 1...1, "sBIT": 1...4,
    "bKGD": 1...6, "cICP": 4...4, "acTL": 8...8, "fcTL": 26...26, "fdAT": 4...Int.max,
  ]

  private mutating func readSize(_ length: Int, _ start: Int) throws -> ImageSize {
    guard length == 13 else { throw MediaDamage.invalid("its size cannot be read") }
    let size = try ImageSize(width: window.long(at: start), height: window.long(at: start + 4))
    guard size.width > 0, size.height > 0 else { throw MediaDamage.invalid("its size is nothing") }
    colourType = try window.byte(at: start + 9)
    return size
  }

  private mutating func replace(_ chunk: Range<Int>) throws {
    guard orientation == .upright, chunk.count < 1 << 20 else { return }
    orientation = Orientation(exif: try window.bytes(in: chunk.dropFirst(8).dropLast(4)))
    guard orientation != .upright else { return }
    insert("eXIf", orientation.exif)
  }

  /// A name, a zero for zlib, and the packed profile. One that cannot be read shows nothing.
  private mutating func replaceProfile(_ chunk: Range<Int>) throws {
    guard chunk.count < ColourProfile.largest else { return }
    let payload = try window.bytes(in: chunk.dropFirst(8).dropLast(4))
    guard let end = payload.firstIndex(of: 0), payload.dropFirst(end + 1).first == 0 else { return }
    do {
      let profile = try ZlibStream.unpacked(
        payload.dropFirst(end + 2), limit: ColourProfile.largest)
      if let cleaned = ColourProfile.cleaned(profile) {
        insert("iCCP", Array("ICC\0\0".utf8) + ZlibStream.packed(cleaned))
      }
    } catch is MediaDamage {
      return
    }
  }

  private mutating func insert(_ kind: String, _ payload: [UInt8]) {
    let content = Array(kind.utf8) + payload
    cleaned.insert(Self.bytes(UInt32(payload.count)) + content)
    cleaned.insert(Self.bytes(Self.checksum(content)))
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32, as every chunk ends with it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1) &* 0xEDB8_8320 }
    }
  }
}
