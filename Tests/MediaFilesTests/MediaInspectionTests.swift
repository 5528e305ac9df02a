import Diagnostics
import Testing

@testable import MediaFiles

@Suite("Files that are not what they should be")
struct MediaInspectionTests {
  private func problems(
    _ name: String, _ bytes: [UInt8], keepsMetadata: Bool = false
  ) throws -> [String] {
    try MediaInspection(MemorySource(bytes), name: name).run(keepsMetadata: keepsMetadata)
      .problems.map { "\($0.code.rawValue): \($0.message)" }
  }

  @Test("A name must say what a file is")
  func wrongTypes() throws {
    #expect(
      try problems("a/b.jpg", Images.png())
        == ["media-type: the file 'a/b.jpg' is a PNG image, not what '.jpg' says"])
    #expect(
      try problems("b.jpg", Array("\n<!DOCTYPE html><script>".utf8))
        == ["media-type: the file 'b.jpg' is a web page, not what '.jpg' says"])
    #expect(
      try problems("b.png", [1, 2, 0, 3])
        == ["media-type: the file 'b.png' is not what '.png' says"])
    #expect(
      try problems("photo", Images.jpeg())
        == ["media-type: the file 'photo' is a JPEG image, which its name does not say"])
    #expect(
      try problems("film.mp4", Array("%PDF-1.7".utf8))
        == ["media-type: the file 'film.mp4' is a PDF, not what '.mp4' says"])
  }

  @Test("Upper case in an ending means nothing")
  func upperCase() throws {
    #expect(try problems("IMG_0001.JPG", Images.jpeg()) == [])
  }

  @Test("An empty file is told apart")
  func empty() throws {
    #expect(try problems("a.jpg", []) == ["media-type: the file 'a.jpg' is empty"])
  }

  @Test("What is not cleaned is said, unless it is meant so")
  func notCleaned() throws {
    let film = [0, 0, 0, 24] + Array("ftypisom".utf8)
    let phone = [0, 0, 0, 24] + Array("ftypheic".utf8)
    #expect(
      try problems("report.pdf", Array("%PDF-1.7".utf8)) == [
        "media-not-cleaned: 'report.pdf' is a PDF, and is published with all its metadata"
      ])
    #expect(
      try problems("film.mp4", film)
        == ["media-not-cleaned: 'film.mp4' is a video, and is published with all its metadata"])
    #expect(
      try problems("photo.heic", phone) == [
        "media-not-cleanable: 'photo.heic' is a HEIF image, of which metadata cannot be removed"
      ])
    #expect(try problems("film.mp4", film, keepsMetadata: true) == [])
    #expect(try problems("photo.heic", phone, keepsMetadata: true) == [])
  }

  @Test("What runs scripts in readers' browsers is said")
  func active() throws {
    #expect(
      try problems("page.html", Array("<html>".utf8)) == [
        "active-media: 'page.html' is a web page, and can run scripts where readers open it"
      ])
    #expect(
      try problems("map.svg", Array("<?xml version='1.0'?><svg>".utf8)) == [
        "active-media: 'map.svg' is an SVG drawing, and can run scripts where readers open it"
      ])
    #expect(try problems("notes.txt", Array("a <b> c".utf8)) == [])
  }

  @Test("An image that no browser can show is said")
  func giant() throws {
    var bytes = Images.png()
    bytes.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
    #expect(
      try problems("a.png", bytes) == [
        "file-too-large: 'a.png' has 2147483647 × 2147483647 pixels, too many for browsers"
      ])
  }

  @Test("A file that hosts do not take is said, without being read")
  func tooLarge() throws {
    struct Endless: ByteSource {
      let count = 3 << 30
      func bytes(in range: Range<Int>) -> [UInt8] {
        #expect(range.upperBound <= 1 << 20)
        return Array("%PDF-1.7".utf8)
      }
    }
    let found = try MediaInspection(Endless(), name: "a.pdf").run(keepsMetadata: true).problems
    #expect(found.map(\.message) == ["'a.pdf' has 3072 MiB, more than 100"])
  }
}
