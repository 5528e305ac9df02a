/// What a file is, by its first bytes.
public enum MediaFormat: Sendable, Equatable {
  case jpeg, png, webp, gif
  case tiff, bitmap, heif, avif, jpegXL
  case pdf, video, audio, archive, office
  case svg, html, xml, text
  case unknown

  /// How many bytes tell.
  public static let headCount = 1024

  /// - Parameter head: the first ``headCount`` bytes, or all if there are fewer.
  public init(head: [UInt8]) {
    self = Self.signed(head) ?? Self.written(head)
  }

  private static let signatures: [(bytes: [UInt8], offset: Int, format: MediaFormat)] = [
    ([0xFF, 0xD8, 0xFF], 0, .jpeg), (PNGCleaning.signature, 0, .png),
    (Array("WEBP".utf8), 8, .webp), (Array("AVI ".utf8), 8, .video),
    (Array("WAVE".utf8), 8, .audio), (Array("GIF87a".utf8), 0, .gif),
    (Array("GIF89a".utf8), 0, .gif), ([0x49, 0x49, 42, 0], 0, .tiff),
    ([0x4D, 0x4D, 0, 42], 0, .tiff), ([0x49, 0x49, 43, 0], 0, .tiff),
    ([0x4D, 0x4D, 0, 43], 0, .tiff), ([0xFF, 0x0A], 0, .jpegXL),
    ([0, 0, 0, 12] + Array("JXL ".utf8), 0, .jpegXL), (Array("BM".utf8), 0, .bitmap),
    ([0x1A, 0x45, 0xDF, 0xA3], 0, .video), (Array("ftyp".utf8), 4, .video),
    (Array("moov".utf8), 4, .video), ([0, 0, 1, 0xBA], 0, .video), ([0, 0, 1, 0xB3], 0, .video),
    (Array("FLV".utf8), 0, .video), (Array("OggS".utf8), 0, .audio),
    (Array("fLaC".utf8), 0, .audio), (Array("ID3".utf8), 0, .audio), ([0xFF, 0xFB], 0, .audio),
    ([0xFF, 0xF3], 0, .audio), ([0xFF, 0xF1], 0, .audio), ([0xFF, 0xF9], 0, .audio),
    (Array("#!AMR".utf8), 0, .audio), (Array("PK".utf8) + [3, 4], 0, .archive),
    ([0x1F, 0x8B], 0, .archive), (Array("7z".utf8) + [0xBC, 0xAF], 0, .archive),
    (Array("Rar!".utf8), 0, .archive), ([0xD0, 0xCF, 0x11, 0xE0], 0, .office),
  ]

  private static func signed(_ head: [UInt8]) -> MediaFormat? {
    let match = signatures.first { head.dropFirst($0.offset).starts(with: $0.bytes) }
    if match?.bytes == Array("ftyp".utf8) { return brand(head) }
    // Readers find a PDF that does not start at once.
    return match?.format ?? (contains(head, "%PDF-") ? .pdf : nil)
  }

  private static func brand(_ head: [UInt8]) -> MediaFormat {
    switch String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self) {
    case "avif", "avis": .avif
    case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1": .heif
    case "M4A ", "M4B ": .audio
    default: .video
    }
  }

  private static func written(_ head: [UInt8]) -> MediaFormat {
    guard !head.contains(0) else {
      let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      return isWide ? .text : .unknown
    }
    let text = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard text.first == UInt8(ascii: "<") else { return .text }
    if contains(text, "<html") || contains(text, "<!doctype html") { return .html }
    if contains(text, "<svg") { return .svg }
    return contains(text, "<?xml") ? .xml : .html
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains {
      bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
