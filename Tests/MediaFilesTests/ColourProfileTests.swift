import Testing

@testable import MediaFiles

@Suite("Colour profiles")
struct ColourProfileTests {
  @Test("Of a profile the colours stay, and nothing that tells who measured what when")
  func colours() throws {
    let cleaned = try #require(ColourProfile.cleaned(Images.profile()))
    for tag in ["desc", "cprt", "rTRC", "gTRC", "wtpt", "acsp", "mntrRGB XYZ "] {
      #expect(contains(cleaned, tag))
    }
    for tag in ["prIv", "self", "xx"] { #expect(!contains(cleaned, tag)) }
    #expect(!contains(cleaned, Images.secret.prefix(12).description))
    #expect(ColourProfile.cleaned(cleaned) == cleaned)
  }

  @Test("What is no profile is none, wherever it ends")
  func damaged() {
    let profile = Images.profile()
    for count in 0..<192 { #expect(ColourProfile.cleaned(Array(profile.prefix(count))) == nil) }
    for place in 128..<192 {
      var bytes = profile
      bytes[place] = 0xFF
      #expect(ColourProfile.cleaned(bytes).map { contains($0, Images.secret) } != true)
    }
  }
}

@Suite("Data that zlib packed")
struct ZlibStreamTests {
  /// What zlib makes of a line that repeats: with codes of its own, with fixed ones, with none.
  static let streams: [[UInt8]] = [
    [
      120, 218, 61, 145, 65, 14, 194, 48, 12, 4, 239, 188, 162, 15, 224, 16, 219, 137, 147, 60, 8,
      36, 164, 10, 254, 127, 3, 188, 187, 61, 78, 93, 219, 147, 245, 249, 122, 63, 142, 118, 63,
      62, 207, 163, 221, 206, 63, 88, 129, 1, 188, 160, 3, 162, 96, 3, 58, 126, 75, 208, 40, 242,
      1, 202, 162, 96, 109, 98, 6, 251, 86, 81, 114, 228, 46, 90, 220, 102, 16, 177, 38, 21, 186,
      184, 234, 208, 177, 206, 110, 11, 74, 112, 182, 81, 106, 115, 179, 81, 75, 94, 150, 212, 84,
      29, 106, 190, 212, 15, 185, 112, 205, 223, 124, 136, 210, 128, 95, 151, 159, 195, 175, 119,
      213, 25, 215, 98, 191, 195, 111, 56, 231, 59, 252, 198, 228, 126, 135, 95, 202, 207, 225,
      151, 87, 29, 126, 243, 234, 135, 223, 188, 230, 51, 62, 237, 15, 248, 109, 249, 5, 252, 182,
      252, 131, 249, 53, 61, 48, 24, 96, 83, 2, 193, 4, 77, 17, 197, 224, 9, 228, 24, 201, 15, 10,
      57, 32, 105, 161, 43, 196, 210, 149, 180, 5, 154, 54, 126, 119, 252, 2, 251, 179, 160, 45,
    ],
    [
      120, 1, 203, 201, 204, 75, 85, 48, 208, 81, 200, 79, 83, 48, 224, 202, 1, 113, 12, 193, 28,
      67, 8, 199, 8, 204, 49, 129, 112, 140, 193, 28, 75, 8, 199, 4, 162, 204, 12, 194, 51, 5,
      243, 140, 76, 33, 60, 51, 48, 207, 24, 42, 103, 14, 49, 3, 170, 207, 2, 204, 51, 131, 26,
      105, 9, 230, 89, 64, 109, 51, 132, 56, 196, 208, 0, 230, 20, 168, 91, 140, 96, 242, 16, 231,
      24, 154, 64, 117, 27, 26, 67, 29, 1, 53, 219, 16, 234, 40, 75, 168, 205, 134, 80, 103, 193,
      220, 101, 104, 6, 117, 38, 76, 30, 226, 52, 35, 11, 152, 126, 136, 227, 140, 141, 96, 230,
      91, 66, 61, 2, 11, 13, 136, 251, 76, 96, 238, 51, 130, 184, 207, 196, 4, 38, 15, 13, 46, 11,
      168, 126, 35, 136, 251, 76, 141, 160, 230, 27, 65, 220, 103, 106, 14, 181, 223, 8, 226, 62,
      51, 152, 251, 140, 32, 238, 51, 131, 203, 67, 220, 103, 14, 215, 15, 113, 159, 57, 220, 124,
      104, 240, 193, 236, 55, 134, 184, 207, 18, 230, 62, 99, 136, 251, 44, 97, 238, 55, 134, 134,
      159, 1, 204, 131, 198, 208, 0, 52, 128, 133, 128, 49, 52, 4, 13, 97, 65, 100, 108, 10, 141,
      2, 152, 27, 141, 205, 160, 2, 176, 64, 54, 134, 56, 210, 208, 24, 22, 11, 198, 22, 176, 88,
      130, 217, 2, 113, 166, 161, 41, 48, 30, 1, 251, 179, 160, 45,
    ],
    ZlibStream.packed(text),
  ]

  @Test("come out as they went in", arguments: streams)
  func unpacked(stream: [UInt8]) throws {
    #expect(try ZlibStream.unpacked(stream, limit: 10_000) == Self.text)
  }

  @Test("are packed so that they come out again", arguments: [0, 1, 65_535, 65_536, 200_000])
  func packed(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try ZlibStream.unpacked(ZlibStream.packed(bytes), limit: count) == bytes)
  }

  @Test(
    "are refused where they end early, are damaged, or grow beyond all limits", arguments: streams)
  func damaged(stream: [UInt8]) {
    for count in stream.indices {
      #expect(throws: MediaDamage.self) {
        try ZlibStream.unpacked(stream.prefix(count), limit: 10_000)
      }
    }
    #expect(throws: MediaDamage.self) { try ZlibStream.unpacked(stream, limit: 100) }
    for place in stream.indices {
      for value: UInt8 in [0, 0x55, 0xFF] {
        var bytes = stream
        bytes[place] = value
        do {
          _ = try ZlibStream.unpacked(bytes, limit: 10_000)
        } catch {
          #expect(error is MediaDamage)
        }
      }
    }
  }

  static let text = (0..<40).flatMap { Array("line \($0), of \($0 * $0)\n".utf8) }
}
