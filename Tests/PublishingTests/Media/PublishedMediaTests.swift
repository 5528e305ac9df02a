import Casebook
import Diagnostics
import Foundation
import Notes
import Parallelism
import Testing

@testable import Publishing

@Suite("Media, published and in the preview")
struct PublishedMediaTests {
  private let sandbox = OutputSandbox()

  /// A PNG of nothing, with a text and bytes after its end.
  private static let image: [UInt8] = {
    func chunk(_ kind: String, _ bytes: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(bytes.count)] + Array(kind.utf8) + bytes + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", [0, 0, 0, 7, 0, 0, 0, 5, 8, 0, 0, 0, 0])
      + chunk("tEXt", Array("Author\0Nobody".utf8)) + chunk("IDAT", [1]) + chunk("IEND", [])
      + Array("Nobody".utf8)
  }()

  private func options(keepsMetadata: Bool) throws -> BuildOptions {
    try sandbox.write("Content/site.yml", "title: Media\n")
    try sandbox.makeFolder("Content/media")
    try Data(Self.image).write(to: URL(filePath: sandbox.path + "/Content/media/a.png"))
    try sandbox.write(
      "Content/incidents/one.md",
      """
      ---
      title: One
      date: 2015-10-15
      location: unknown
      media: [{file: a.png, alt: x, keep-metadata: \(keepsMetadata)}]
      ---
      ![x](../media/a.png)
      """)
    return BuildOptions(
      content: sandbox.path + "/Content", templates: sandbox.path + "/Templates",
      output: sandbox.path + "/Output",
      visibility: Visibility(asOf: Instant(seconds: 1_767_225_600), includesDrafts: false),
      jobs: Jobs(2))
  }

  /// A file as the preview serves it.
  private func shown(_ path: String, _ options: BuildOptions) async throws -> [UInt8] {
    let assembly = try #require(await Build(options).assembled().assembly)
    let bytes = await PublishedFilesIndex(assembly, searchProgram: nil).bytes(at: FilePath(path))
    return try #require(bytes)
  }

  @Test("The preview serves the bytes that are published", arguments: [false, true])
  func preview(keepsMetadata: Bool) async throws {
    let options = try options(keepsMetadata: keepsMetadata)
    let shown = try await shown("media/a.png", options)
    let outcome = await Build(options).run()
    #expect(outcome.report != nil)
    let published = try Data(contentsOf: URL(filePath: sandbox.path + "/Output/media/a.png"))
    #expect(shown == Array(published))
    #expect((shown == Self.image) == keepsMetadata)
    #expect(String(decoding: shown, as: UTF8.self).contains("Nobody") == keepsMetadata)
  }

  @Test("The preview reads any part of what is published", arguments: [false, true])
  func parts(keepsMetadata: Bool) async throws {
    let assembly = try #require(
      await Build(try options(keepsMetadata: keepsMetadata)).assembled().assembly)
    let index = PublishedFilesIndex(assembly, searchProgram: nil)
    let whole = try #require(await index.bytes(at: "media/a.png"))
    let media = try #require(index.media(at: "media/a.png"))
    #expect(media.count == whole.count && media.hash == Checksums.hash(whole))
    for start in whole.indices {
      for end in start...whole.count {
        #expect(media.bytes(in: start..<end) == Array(whole[start..<end]))
      }
    }
    #expect(index.media(at: "index.html") == nil && index.media(at: "media/b.png") == nil)
  }

  @Test("A file that was changed has another hash, and no part of it is mixed with the old")
  func changed() async throws {
    let assembly = try #require(
      await Build(try options(keepsMetadata: true)).assembled().assembly)
    let index = PublishedFilesIndex(assembly, searchProgram: nil)
    let before = try #require(index.media(at: "media/a.png"))
    #expect(index.media(at: "media/a.png")?.hash == before.hash)
    try Data(Self.image + [0]).write(to: URL(filePath: sandbox.path + "/Content/media/a.png"))
    #expect(before.bytes(in: 0..<4) == nil)
    #expect(index.media(at: "media/a.png")?.hash == Checksums.hash(Self.image + [0]))
  }

  @Test("Images have their sizes, in a text and beside it")
  func sizes() async throws {
    let page = try await shown("incidents/one.html", try options(keepsMetadata: false))
    let parts = String(decoding: page, as: UTF8.self).split(separator: "<img ").dropFirst()
    #expect(parts.count == 2)
    #expect(parts.allSatisfy { $0.contains(#"width="7" height="5""#) })
  }
}
