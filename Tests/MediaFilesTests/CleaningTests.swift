import Diagnostics
import Testing

@testable import MediaFiles

@Suite("Metadata is removed from images")
struct CleaningTests {
  static let images: [(name: String, bytes: [UInt8])] = [
    ("a.jpg", Images.jpeg()), ("a.png", Images.png()), ("a.webp", Images.webp()),
    ("a.gif", Images.gif()),
  ]

  @Test("Nothing that tells of a place or a camera is left", arguments: images.map(\.name))
  func nothingIsLeft(name: String) throws {
    let cleaned = try published(name, Images.named(name))
    #expect(!contains(cleaned, Images.secret))
    #expect(!contains(cleaned, "after the end"))
  }

  @Test("What is cleaned once is not changed again", arguments: images.map(\.name))
  func cleaningIsStable(name: String) throws {
    let once = try published(name, Images.named(name))
    #expect(try published(name, once) == once)
  }

  @Test("Pictures, tables, colour profiles and how an image is turned stay")
  func whatDisplayNeedsStays() throws {
    let jpeg = try published("a.jpg", Images.jpeg())
    #expect(contains(jpeg, "ICC_PROFILE"))
    #expect(contains(jpeg, "Adobe"))
    #expect(contains(jpeg, "picture"))
    #expect(contains(jpeg, "Exif"))
    let png = try published("a.png", Images.png())
    #expect(contains(png, "iCCP"))
    #expect(contains(png, "picture"))
    let webp = try published("a.webp", Images.webp())
    #expect(contains(webp, "ICCP"))
    #expect(contains(webp, "EXIF"))
    #expect(contains(try published("a.gif", Images.gif()), "NETSCAPE2.0"))
  }

  @Test("The size is that of the image as it is shown")
  func sizes() throws {
    func size(_ name: String, _ bytes: [UInt8]) throws -> ImageSize? {
      let inspection = MediaInspection(MemorySource(bytes), name: name)
      let measured = try inspection.imageSize()
      #expect(try inspection.run(keepsMetadata: false).media.size == measured)
      return measured
    }
    // Lying on its side, as its orientation says.
    #expect(try size("a.jpg", Images.jpeg()) == ImageSize(width: 2, height: 3))
    #expect(try size("a.jpg", Images.jpeg(orientation: 1)) == ImageSize(width: 3, height: 2))
    #expect(try size("a.png", Images.png()) == ImageSize(width: 2, height: 3))
    #expect(try size("a.webp", Images.webp()) == ImageSize(width: 5, height: 4))
    #expect(try size("a.gif", Images.gif()) == ImageSize(width: 3, height: 2))
  }

  @Test("Of a second picture in a WebP, which nobody is shown, nothing is left")
  func secondPicture() throws {
    let picture = Images.part("VP8L", [0x2F, 0, 0, 0, 0])
    let parts =
      Images.part("VP8X", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + picture
      + Images.part("VP8L", Array(Images.secret.utf8)) + Images.part("ANMF", [1]) + picture
    let whole = Array("WEBP".utf8) + parts
    let cleaned = try published(
      "a.webp", Array("RIFF".utf8) + Images.little(whole.count) + whole)
    #expect(cleaned.count == 12 + 18 + picture.count)
  }

  @Test("A file that a note wants as it is, is published as it is", arguments: images.map(\.name))
  func keptMetadata(name: String) throws {
    let bytes = Images.named(name)
    #expect(try published(name, bytes, keepsMetadata: true) == bytes)
  }

  @Test("No image that is cut off anywhere is published", arguments: images.map(\.name))
  func truncated(name: String) throws {
    let whole = try published(name, Images.named(name))
    for count in whole.indices {
      let cut = Array(whole.prefix(count))
      let problems = try MediaInspection(MemorySource(cut), name: name)
        .run(keepsMetadata: false).problems
      #expect(problems.contains { $0.code.severity == .error }, "cut after \(count) bytes")
    }
  }

  @Test("No single wrong byte makes a secret public", arguments: images.map(\.name))
  func wrongBytes(name: String) throws {
    // Within the coded picture a wrong byte makes a comment a part of it: only a decoder could tell.
    let original = name == "a.jpg" ? Images.jpeg(hasInnerComment: false) : Images.named(name)
    for position in original.indices {
      for value: UInt8 in [0, 0x7F, 0xD9, 0xFF] {
        var bytes = original
        bytes[position] = value
        let (media, problems) = try MediaInspection(MemorySource(bytes), name: name)
          .run(keepsMetadata: false)
        guard !problems.contains(where: { $0.code.severity == .error }) else { continue }
        var result: [UInt8] = []
        try media.forEachChunk(of: MemorySource(bytes)) { result += $0 }
        #expect(!contains(result, Images.secret), "\(value) at \(position)")
      }
    }
  }
}

func published(
  _ name: String, _ bytes: [UInt8], keepsMetadata: Bool = false
) throws -> [UInt8] {
  let source = MemorySource(bytes)
  let (media, problems) = try MediaInspection(source, name: name).run(keepsMetadata: keepsMetadata)
  #expect(problems.map(\.message) == [])
  var result: [UInt8] = []
  try media.forEachChunk(of: source) { result += $0 }
  #expect(result.count == media.count)
  return result
}

func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let wanted = Array(text.utf8)
  var rest = bytes[...]
  while let start = rest.firstIndex(of: wanted[0]) {
    rest = rest[start...]
    if rest.starts(with: wanted) { return true }
    rest = rest.dropFirst()
  }
  return false
}
