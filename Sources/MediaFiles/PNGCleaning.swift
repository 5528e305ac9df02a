/// Walks through the chunks of a PNG, animated ones included, and keeps those that it is shown by.
///
/// Texts, times, EXIF (but for an orientation, written anew), unknown chunks and whatever follows
/// the end go. The latter is how cropped screenshots have kept what was cut off.
struct PNGCleaning {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private var window: ByteWindow
  private var position = 8
  private var cleaned = CleanedMedia()
  private var size: ImageSize?
  private var orientation = Orientation.upright
  private var hasPicture = false

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
    cleaned.keep(whole)
    return kind != "IEND"
  }

  /// What is kept, with the lengths that it can have.
  private static let kept: [String: ClosedRange<Int>] = [
    "IHDR": 13...13, "PLTE": 3...768, "IDAT": 0...Int.max, "IEND": 0...0, "tRNS": 1...256,
    "gAMA": 4...4, "cHRM": 32...32, "sRGB": 1...1, "iCCP": 0...Int.max, "sBIT": 1...4,
    "bKGD": 1...6, "pHYs": 9...9, "cICP": 4...4, "mDCV": 24...24, "cLLI": 8...8,
    "acTL": 8...8, "fcTL": 26...26, "fdAT": 4...Int.max,
  ]

  private mutating func readSize(_ length: Int, _ start: Int) throws -> ImageSize {
    guard length == 13 else { throw MediaDamage.invalid("its size cannot be read") }
    let size = try ImageSize(width: window.long(at: start), height: window.long(at: start + 4))
    guard size.width > 0, size.height > 0 else { throw MediaDamage.invalid("its size is nothing") }
    return size
  }

  private mutating func replace(_ chunk: Range<Int>) throws {
    guard orientation == .upright, chunk.count < 1 << 20 else { return }
    orientation = Orientation(exif: try window.bytes(in: chunk.dropFirst(8).dropLast(4)))
    guard orientation != .upright else { return }
    let content = Array("eXIf".utf8) + orientation.exif
    cleaned.insert(Self.bytes(UInt32(orientation.exif.count)) + content)
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
