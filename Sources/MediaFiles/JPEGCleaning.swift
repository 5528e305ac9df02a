/// Walks through the segments of a JPEG and keeps those that pictures are decoded with.
///
/// Kept are tables, frames and scans byte for byte, JFIF's density and Adobe's colour transform, and of
/// the colour profile what colours are computed with. Of EXIF an orientation other than upright is written anew. All else goes:
/// EXIF, XMP, IPTC, comments, thumbnails, and whatever follows the end of the image, such as the
/// second image of a phone with metadata of its own.
struct JPEGCleaning {
  private var window: ByteWindow
  private var position = 2
  private var cleaned = CleanedMedia()
  private var frame: ImageSize?
  private var orientation = Orientation.upright
  private var profile = SplitProfile()
  private var hasDensity = false
  private var hasScan = false

  init(_ source: any ByteSource) {
    window = ByteWindow(source)
  }

  /// - Throws: ``MediaDamage`` for what is no whole JPEG.
  mutating func run() throws -> CleanedMedia {
    cleaned.keep(0..<2)
    while try segment() {}
    guard hasScan else { throw MediaDamage.invalid("it has no picture") }
    cleaned.size = size
    return cleaned
  }

  /// The size alone, which stands before the picture.
  mutating func measured() throws -> ImageSize? {
    while !hasScan, try segment(stopsAtScan: true) {}
    return size
  }

  private var size: ImageSize? { orientation.swapsSides ? frame?.turned : frame }

  /// - Returns: whether more follows.
  private mutating func segment(stopsAtScan: Bool = false) throws -> Bool {
    let marker = try marker()
    switch marker {
    case 0xD9:
      cleaned.insert([0xFF, 0xD9])
      return false
    case 0x01, 0xD0...0xD8:
      throw MediaDamage.invalid("a marker stands where none may")
    default: break
    }
    let length = try window.short(at: position)
    guard length >= 2, position + length <= window.count else { throw MediaDamage.truncated }
    let payload = (position + 2)..<(position + length)
    position += length
    switch marker {
    case 0xE0...0xEF: try application(marker, payload)
    case 0xFE: break
    case 0xDA where stopsAtScan: hasScan = true
    case 0xDA:
      try check(payload, is: 4 + 2 * Int(window.byte(at: payload.lowerBound)))
      guard frame != nil else { throw MediaDamage.invalid("its size does not come first") }
      if !hasScan { insertProfile() }
      keep(marker, payload)
      try scan()
    default:
      try table(marker, payload)
      keep(marker, payload)
    }
    return true
  }

  /// Reads a marker, which any number of bytes FF may precede.
  private mutating func marker() throws -> UInt8 {
    guard try window.byte(at: position) == 0xFF else {
      throw MediaDamage.invalid("something stands between its segments")
    }
    while try window.byte(at: position) == 0xFF { position += 1 }
    defer { position += 1 }
    return try window.byte(at: position)
  }

  /// The coded picture, up to the next marker. A zero after FF is padding, D0 to D7 are restarts.
  private mutating func scan() throws {
    hasScan = true
    let start = position
    while true {
      position = try window.firstIndex(of: 0xFF, from: position)
      let next = try window.byte(at: position + 1)
      guard next == 0 || (0xD0...0xD7).contains(next) else { break }
      position += 2
    }
    cleaned.keep(start..<position)
  }

  /// Tables and frames are kept if they are as long as what they hold, so that nothing can hide.
  private mutating func table(_ marker: UInt8, _ payload: Range<Int>) throws {
    switch marker {
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      guard frame == nil, payload.count >= 6 else { throw MediaDamage.invalid("it has two sizes") }
      try check(payload, is: 6 + 3 * Int(window.byte(at: payload.lowerBound + 5)))
      let height = try window.short(at: payload.lowerBound + 1)
      let width = try window.short(at: payload.lowerBound + 3)
      guard width > 0, height > 0 else { throw MediaDamage.invalid("its size is nothing") }
      frame = ImageSize(width: width, height: height)
    case 0xDB:
      try checkTables(payload) { try $0.byte(at: $1) >> 4 == 0 ? 65 : 129 }
    case 0xC4:
      try checkTables(payload) { window, start in
        var count = 17
        for place in 1...16 { count += try Int(window.byte(at: start + place)) }
        return count
      }
    case 0xCC:
      guard payload.count.isMultiple(of: 2), payload.count <= 16 else {
        throw MediaDamage.invalid("a table is too long")
      }
    case 0xDC, 0xDD: try check(payload, is: 2)
    default: throw MediaDamage.invalid("it has a segment of a kind that is not known")
    }
  }

  private mutating func checkTables(
    _ payload: Range<Int>, _ length: (inout ByteWindow, Int) throws -> Int
  ) throws {
    var start = payload.lowerBound
    while start < payload.upperBound { start += try length(&window, start) }
    guard start == payload.upperBound else { throw MediaDamage.invalid("a table is too long") }
  }

  private func check(_ payload: Range<Int>, is count: Int) throws {
    guard payload.count == count else {
      throw MediaDamage.invalid("a segment is not as long as what it holds")
    }
  }

  private mutating func application(_ marker: UInt8, _ payload: Range<Int>) throws {
    let head = try window.bytes(in: payload.prefix(14))
    switch marker {
    case 0xE0 where !hasDensity && head.starts(with: Array("JFIF\0".utf8)) && payload.count >= 14:
      hasDensity = true
      insert(marker, head.prefix(12) + [0, 0])
    case 0xE1 where head.starts(with: Array("Exif\0\0".utf8)):
      guard orientation == .upright else { return }
      orientation = Orientation(exif: try window.bytes(in: payload))
      if orientation != .upright { insert(marker, Array("Exif\0\0".utf8) + orientation.exif) }
    case 0xE2 where head.starts(with: Array("ICC_PROFILE\0".utf8)):
      guard payload.count > 14 else { return }
      let part = try window.bytes(in: payload.dropFirst(14))
      profile.add(part, number: head[12], of: head[13])
    case 0xEE where head.starts(with: Array("Adobe".utf8)) && payload.count >= 12:
      insert(marker, Array(head.prefix(12)))
    default: break
    }
  }

  private mutating func insertProfile() {
    guard let profile = profile.whole.flatMap(ColourProfile.cleaned) else { return }
    let most = 0xFFFF - 16
    let count = (profile.count + most - 1) / most
    for number in 0..<count {
      let part = profile.dropFirst(number * most).prefix(most)
      insert(
        0xE2,
        Array("ICC_PROFILE\0".utf8) + [UInt8(number + 1), UInt8(count)] + part)
    }
  }

  private mutating func keep(_ marker: UInt8, _ payload: Range<Int>) {
    cleaned.insert([0xFF, marker])
    cleaned.keep((payload.lowerBound - 2)..<payload.upperBound)
  }

  private mutating func insert(_ marker: UInt8, _ payload: [UInt8]) {
    let length = payload.count + 2
    cleaned.insert([0xFF, marker, UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)] + payload)
  }
}

/// A colour profile that is spread over some segments.
private struct SplitProfile {
  private var bytes: [UInt8] = []
  private var parts: UInt8 = 0
  private var isComplete = false
  private var isBroken = false

  /// - Returns: nil if there is none, or not all of it.
  var whole: [UInt8]? { isComplete && !isBroken ? bytes : nil }

  mutating func add(_ part: [UInt8], number: UInt8, of count: UInt8) {
    guard !isComplete, !isBroken, number == parts &+ 1, number <= count,
      bytes.count + part.count <= ColourProfile.largest
    else {
      isBroken = true
      return
    }
    bytes += part
    parts = number
    isComplete = number == count
  }
}
