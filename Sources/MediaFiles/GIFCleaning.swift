/// Walks through the blocks of a GIF and keeps its pictures, their timing and how often they repeat.
/// Comments, XMP, texts and whatever follows the end go.
struct GIFCleaning {
  private var window: ByteWindow
  private var position = 13
  private var cleaned = CleanedMedia()
  private var hasPicture = false

  init(_ source: any ByteSource) {
    window = ByteWindow(source)
  }

  /// - Throws: ``MediaDamage`` for what is no whole GIF.
  mutating func run() throws -> CleanedMedia {
    position += try tableLength(window.byte(at: 10))
    guard position <= window.count else { throw MediaDamage.truncated }
    cleaned.keep(0..<position)
    while try block() {}
    guard hasPicture else { throw MediaDamage.invalid("it has no picture") }
    cleaned.size = try ImageSize(
      width: window.little(at: 6, bytes: 2), height: window.little(at: 8, bytes: 2))
    return cleaned
  }

  /// - Returns: whether more follows.
  private mutating func block() throws -> Bool {
    let start = position
    switch try window.byte(at: position) {
    case 0x2C:
      // The picture's place, its own colours if it has any, the size of its codes.
      position += try 10 + tableLength(window.byte(at: start + 9)) + 1
      try skipParts()
      cleaned.keep(start..<position)
      hasPicture = true
    case 0x21:
      let isKept = try isKept(extensionAt: position)
      position += 2
      try skipParts()
      if isKept { cleaned.keep(start..<position) }
    case 0x3B:
      cleaned.keep(start..<start + 1)
      return false
    default: throw MediaDamage.invalid("something stands between its blocks")
    }
    return true
  }

  /// Timing, or the number of repetitions as browsers know it: each of its one known length.
  private mutating func isKept(extensionAt start: Int) throws -> Bool {
    switch try window.byte(at: start + 1) {
    case 0xF9:
      return try window.byte(at: start + 2) == 4 && window.byte(at: start + 7) == 0
    case 0xFF where try window.byte(at: start + 2) == 11:
      let name = try window.bytes(in: start + 3..<start + 14)
      let isLoop = ["NETSCAPE2.0", "ANIMEXTS1.0"].contains(String(decoding: name, as: UTF8.self))
      return try isLoop && window.byte(at: start + 14) == 3 && window.byte(at: start + 18) == 0
    default: return false
    }
  }

  /// Parts of up to 255 bytes, each after its length, up to one of none.
  private mutating func skipParts() throws {
    while true {
      let length = try Int(window.byte(at: position))
      position += 1 + length
      if length == 0 { return }
    }
  }

  private func tableLength(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }
}
