@testable import MediaFiles

/// Small images that are built as the formats want, with secrets wherever metadata can stand. Their
/// pictures are no pictures: nothing here decodes them.
enum Images {
  static let secret = "N 34.8117 E 36.6694"

  static func named(_ name: String) -> [UInt8] {
    switch name.suffix(3) {
    case "jpg": jpeg()
    case "png": png()
    case "gif": gif()
    default: webp()
    }
  }

  // MARK: EXIF

  /// A TIFF structure with an orientation, and a secret after it.
  static func exif(orientation: UInt8) -> [UInt8] {
    [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0]
      + [0x0E, 0x01, 2, 0, 4, 0, 0, 0, 0x61, 0x62, 0x63, 0]
      + [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] + [0, 0, 0, 0] + Array(secret.utf8)
  }

  // MARK: Colour profiles

  /// A profile with a curve and a white, a text, and secrets behind the text and the white.
  static func profile() -> [UInt8] {
    let secret = Array(secret.utf8)
    let text = Array("text".utf8) + big(0) + secret
    let curve = Array("curv".utf8) + big(0) + big(1) + [2, 51]
    let white = Array("XYZ ".utf8) + big(0) + big(0xF6D6) + big(0x10000) + big(0xD32D) + secret
    let values = [
      ("cprt", text), ("rTRC", curve), ("gTRC", curve), ("wtpt", white), ("prIv", text),
    ]
    var table = big(values.count)
    var data: [UInt8] = []
    for (tag, value) in values {
      table += Array(tag.utf8) + big(132 + 12 * values.count + data.count) + big(value.count)
      data += value
    }
    var header = big(128 + table.count + data.count) + Array("self".utf8) + [2, 0x10, 0, 0]
    header += Array("mntrRGB XYZ ".utf8) + secret.prefix(12) + Array("acsp".utf8)
    return header + Array(repeating: 0x78, count: 88) + table + data
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  // MARK: JPEG

  static func jpeg(orientation: UInt8 = 6, hasInnerComment: Bool = true) -> [UInt8] {
    let secret = Array(secret.utf8)
    var bytes: [UInt8] = [0xFF, 0xD8]
    bytes += segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 72, 0, 72, 1, 1, 1, 2, 3])
    bytes += segment(0xE0, Array("JFXX\0".utf8) + secret)
    bytes += segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation))
    bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
    let profile = profile()
    bytes += segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 2] + profile.prefix(150))
    bytes += segment(0xE2, Array("ICC_PROFILE\0".utf8) + [2, 2] + profile.dropFirst(150))
    bytes += segment(0xE2, Array("MPF\0".utf8) + secret)
    bytes += segment(0xED, Array("Photoshop 3.0\0".utf8) + secret)
    bytes += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + secret)
    bytes += segment(0xFE, secret)
    bytes += segment(0xDB, [0] + Array(repeating: 1, count: 64))
    bytes += segment(0xC2, [8, 0, 2, 0, 3, 1, 1, 0x11, 0])
    bytes += segment(0xC4, [0, 1] + Array(repeating: 0, count: 15) + [5])
    bytes += segment(0xDA, [1, 1, 0, 0, 63, 0])
    bytes += Array("picture".utf8) + [0xFF, 0, 0x11, 0xFF, 0xD0, 0x22]
    if hasInnerComment { bytes += [0xFF] + segment(0xFE, secret) }
    bytes += segment(0xDA, [1, 1, 0, 0, 63, 0]) + Array("more".utf8)
    bytes += [0xFF, 0xD9]
    // The second image of a phone, with metadata of its own.
    bytes += [0xFF, 0xD8] + segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: 3))
    return bytes + Array("after the end".utf8)
  }

  static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((payload.count + 2) >> 8), UInt8((payload.count + 2) & 0xFF)] + payload
  }

  // MARK: PNG

  static func png() -> [UInt8] {
    let secret = Array(secret.utf8)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0])
      + chunk("iCCP", secret + [0, 0] + ZlibStream.packed(profile()))
      + chunk("PLTE", Array("N 34.8117 E 36.6694..".utf8)) + chunk("fdAT", secret)
      + chunk("tEXt", Array("Comment\0".utf8) + secret)
      + chunk("zTXt", secret) + chunk("iTXt", Array("XML:com.adobe.xmp\0".utf8) + secret)
      + chunk("tIME", [7, 223, 10, 15, 12, 0, 0]) + chunk("prIv", secret)
      + chunk("IDAT", Array("picture".utf8)) + chunk("eXIf", exif(orientation: 8))
      + chunk("IDAT", Array("more".utf8)) + chunk("IEND", []) + Array("after the end".utf8) + secret
  }

  static func chunk(_ kind: String, _ payload: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)] + Array(kind.utf8) + payload
      + [1, 2, 3, 4]
  }

  // MARK: WebP

  static func webp() -> [UInt8] {
    let secret = Array(secret.utf8)
    let frame =
      [UInt8](repeating: 0, count: 16) + part("ALPH", [1]) + part("XTRA", secret)
      + part("VP8L", [0x2F, 0, 0, 0, 0])
    let parts =
      part("VP8X", [0x2F, 0, 0, 0, 3, 0, 0, 4, 0, 0]) + part("ICCP", profile())
      + part("ANIM", [0, 0, 0, 0, 0, 0]) + part("ANMF", frame)
      + part("ANIM", secret) + part("ALPH", secret)
      + part("EXIF", exif(orientation: 5)) + part("XMP ", secret) + part("note", secret)
    let whole = Array("WEBP".utf8) + parts
    return Array("RIFF".utf8) + little(whole.count) + whole + secret + Array("after the end".utf8)
  }

  static func part(_ kind: String, _ payload: [UInt8]) -> [UInt8] {
    Array(kind.utf8) + little(payload.count) + payload
      + (payload.count.isMultiple(of: 2) ? [] : [0])
  }

  static func little(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  // MARK: GIF

  static func gif() -> [UInt8] {
    let secret = Array(secret.utf8)
    return Array("GIF89a".utf8) + [3, 0, 2, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
      + [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
      + [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [UInt8(secret.count)] + secret + [0]
      + [0x21, 0xFE, UInt8(secret.count)] + secret + [0]
      + [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
      + [0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0] + [2, 2, 0x4C, 0x01, 0]
      + [0x3B] + Array("after the end".utf8) + secret
  }
}
