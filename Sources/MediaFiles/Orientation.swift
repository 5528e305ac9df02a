/// How an image is turned before it is shown: the one thing in EXIF that display needs.
struct Orientation: Equatable {
  /// EXIF's number, from 1 to 8.
  let number: UInt8

  static let upright = Orientation(number: 1)

  /// Whether the image is shown lying on its side.
  var swapsSides: Bool { number >= 5 }

  init(number: UInt8) {
    self.number = (1...8).contains(number) ? number : 1
  }

  /// Reads it from a TIFF structure; upright if it does not say, or is broken.
  init(exif: [UInt8]) {
    let identifier = Array("Exif\0\0".utf8)
    let tiff = exif.starts(with: identifier) ? exif[identifier.count...] : exif[...]
    self = Orientation(number: Self.number(in: Array(tiff)) ?? 1)
  }

  /// A TIFF structure that says this and nothing else.
  var exif: [UInt8] {
    let header: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8]
    let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, number, 0, 0]
    return header + [0, 1] + entry + [0, 0, 0, 0]
  }

  private static func number(in tiff: [UInt8]) -> UInt8? {
    guard tiff.count >= 8 else { return nil }
    let isLittle = tiff[0] == 0x49
    func number(at position: Int, bytes count: Int) -> Int? {
      guard position >= 0, position <= tiff.count - count else { return nil }
      let bytes = tiff[position..<position + count]
      let ordered = isLittle ? Array(bytes.reversed()) : Array(bytes)
      return ordered.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(at: 4, bytes: 4), let entries = number(at: directory, bytes: 2)
    else { return nil }
    for entry in 0..<entries {
      let position = directory + 2 + 12 * entry
      guard let tag = number(at: position, bytes: 2) else { return nil }
      if tag == 0x0112 { return number(at: position + 8, bytes: 2).flatMap { UInt8(exactly: $0) } }
    }
    return nil
  }
}
